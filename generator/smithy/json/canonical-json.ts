import { isJsonObject, type JsonValue } from "../../model/index.js";

/** A text that two JSON values share exactly when they are equal; the order of an object's members does not count. */
export function canonicalJson(value: JsonValue): string {
  let text = "";
  // What is still to be written, last first: pieces of text in an array of one, values as they are. No recursion,
  // because values may nest deeper than the engine's call stack.
  const open: (JsonValue | Piece)[] = [value];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next instanceof Piece) {
      text += next.text;
    } else if (Array.isArray(next)) {
      open.push(new Piece("]"));
      for (const element of (next as readonly JsonValue[]).toReversed()) open.push(new Piece(","), element);
      open.push(new Piece("["));
    } else if (isJsonObject(next)) {
      open.push(new Piece("}"));
      for (const name of Object.keys(next).sort().reverse()) {
        open.push(new Piece(","), next[name]!, new Piece(`${JSON.stringify(name)}:`));
      }
      open.push(new Piece("{"));
    } else {
      text += JSON.stringify(next);
    }
  }
  return text;
}

/** Whether two JSON values are equal; the order of an object's members does not count. */
export function equalJson(left: JsonValue, right: JsonValue): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right);
}

class Piece {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
