/**
 * The text of a documented check's error, cut at the members whose values it quotes: a text, a member's name, a text and
 * so on. `Invalid key: {Key}.` gives `["Invalid key: ", "Key", "."]`.
 *
 * @see hallmark.docs#checks
 */
export function messageParts(message: string): readonly string[] {
  return message.split(/\{(\w+)\}/);
}

/** The members whose values the text quotes. */
export function quotedMembers(message: string): readonly string[] {
  return messageParts(message).filter((_, index) => index % 2 === 1);
}
