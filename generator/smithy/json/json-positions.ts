/** The steps from the root of a JSON document to a value: member names and array indexes. */
export type JsonPath = readonly (string | number)[];

/** Where an entry of an object or array is written, as offsets in UTF-16 units. */
export interface JsonEntry {
  /** Start of the member's name; of the value for an element of an array. */
  readonly key: number;
  readonly value: number;
}

/**
 * Finds where the values of a JSON text stand. The text must be valid JSON.
 *
 * Nothing is scanned before it is asked for, and each object or array once: finding every value of a document costs
 * about as much as its size times its depth.
 */
export class JsonPositions {
  readonly #text: string;
  readonly #entries = new Map<number, ReadonlyMap<string | number, JsonEntry>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the last step of a path is written, or the closest value around it that exists. */
  find(path: JsonPath): JsonEntry {
    const start = skipSpace(this.#text, 0);
    let found: JsonEntry = { key: start, value: start };
    for (const step of path) {
      const next = this.#entriesAt(found.value).get(step);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }

  #entriesAt(offset: number): ReadonlyMap<string | number, JsonEntry> {
    let entries = this.#entries.get(offset);
    if (entries === undefined) {
      entries = scanEntries(this.#text, offset);
      this.#entries.set(offset, entries);
    }
    return entries;
  }
}

function scanEntries(text: string, start: number): ReadonlyMap<string | number, JsonEntry> {
  const entries = new Map<string | number, JsonEntry>();
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return entries;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index++) {
    const key = at;
    let name: string | number = index;
    if (isObject) {
      at = skipString(text, at);
      name = JSON.parse(text.slice(key, at)) as string;
      at = skipSpace(text, skipSpace(text, at) + 1);
    }
    entries.set(name, { key, value: at });
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return entries;
}

/** The offset behind a value. Depth is counted instead of recursing, so nesting cannot overflow the stack. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const char = text[at];
    if (char === '"') {
      at = skipString(text, at);
      continue;
    }
    if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    else if (depth === 0) return skipWord(text, at);
    at++;
  } while (depth > 0 && at < text.length);
  return at;
}

function skipString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/** Whether an odd number of backslashes stands before an offset. */
export function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === "\\") start--;
  return (offset - start) % 2 === 1;
}

function skipWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}
