/** Text in monospace, however many backticks it holds itself. */
export function codeSpan(text: string): string {
  const longest = Array.from(text.matchAll(/`+/g)).reduce((length, [run]) => Math.max(length, run.length), 0);
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** A link where the address is one that a reader may follow, else its text alone. */
export function link(text: string, address: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return text;
  const target = address.replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `[${text.replace(/[[\]]/g, "\\$&")}](${target})`;
}

/** Plain text as Markdown: nothing in it is taken for markup. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&");
}
