/** The steps from the root of a JSON document to a value: member names and array indexes. */
export type JsonPath = readonly (string | number)[];

/** Where an entry of an object or array is written, as offsets in UTF-16 units. */
export interface JsonEntry {
  /** Start of the member's name; of the value for an element of an array. */
  readonly key: number;
  readonly value: number;
}

/** Finds where the values of a JSON text stand. The text must be valid JSON; it is scanned once, when first asked. */
export class JsonPositions {
  readonly #text: string;
  #root: Node | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the last step of a path is written, or the closest value around it that exists. */
  find(path: JsonPath): JsonEntry {
    this.#root ??= scan(this.#text);
    let { key, value, entries } = this.#root;
    for (const step of path) {
      const next = entries?.get(step);
      if (next === undefined) break;
      ({ key, value, entries } = next);
    }
    return { key, value };
  }
}

interface Node extends JsonEntry {
  /** What an object or array holds, by name or index. */
  readonly entries?: Map<string | number, Node> | undefined;
}

/** Reads a whole text into a tree of positions. A list of open nodes instead of recursion: depth is no limit. */
function scan(text: string): Node {
  let root: Node = { key: 0, value: 0 };
  const open: { readonly isObject: boolean; readonly entries: Map<string | number, Node> }[] = [];
  let name: { readonly text: string; readonly offset: number } | undefined;

  const add = (value: number, entries?: Map<string | number, Node>): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = { key: value, value, entries };
    else if (name === undefined) parent.entries.set(parent.entries.size, { key: value, value, entries });
    else parent.entries.set(name.text, { key: name.offset, value, entries });
    name = undefined;
  };

  for (let at = 0; at < text.length;) {
    const char = text[at]!;
    if (char === "{" || char === "[") {
      const entries = new Map<string | number, Node>();
      add(at++, entries);
      open.push({ isObject: char === "{", entries });
    } else if (char === "}" || char === "]") {
      open.pop();
      at++;
    } else if (char === '"') {
      const end = endOfString(text, at);
      if (name === undefined && open.at(-1)?.isObject) name = { text: nameIn(text, at, end), offset: at };
      else add(at);
      at = end + 1;
    } else if (/[\s,:]/.test(char)) {
      at++;
    } else {
      add(at);
      while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
    }
  }
  return root;
}

function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end);
  return name.includes("\\") ? (JSON.parse(text.slice(start, end + 1)) as string) : name;
}

/** The offset of the quote that closes the string that starts at an offset. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === "\\") start--;
  return (offset - start) % 2 === 1;
}
