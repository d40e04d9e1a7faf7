/** A member somewhere in a text of JSON. */
export interface MemberInText {
  readonly name: string;
  /** Where its value begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds members by name in a text of JSON without changing anything else of it: neither the order of members nor
 * spaces, names that stand twice, or how a number is written. What stands inside a found value is not looked at. Of a
 * text that is broken JSON, what could be a value counts as one.
 */
export function membersInText(text: string, isMeant: (name: string) => boolean): readonly MemberInText[] {
  const found: MemberInText[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    const end = endOfString(text, at);
    const colon = skipSpace(text, end);
    const name = text[colon] === ":" ? nameIn(text.slice(at, end)) : undefined;
    at = end;
    if (name === undefined || !isMeant(name)) continue;
    const start = skipSpace(text, colon + 1);
    at = endOfValue(text, start);
    found.push({ name, start, end: at });
  }
  return found;
}

function nameIn(literal: string): string | undefined {
  try {
    return String(JSON.parse(literal));
  } catch {
    return undefined;
  }
}

/** Behind the closing quote, or behind the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && character === ",") return at;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? "")) at += 1;
  return at;
}
