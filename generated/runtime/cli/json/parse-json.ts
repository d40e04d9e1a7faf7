import { DecimalText, type RawValue } from "../values/raw-value.js";
import { JsonError } from "./json-error.js";

/** More than anybody writes, less than what a call stack takes. */
const DEEPEST = 500;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null|NaN|-?Infinity/y;
const WORDS: ReadonlyMap<string, RawValue> = new Map<string, RawValue>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
// oxlint-disable-next-line no-control-regex -- JSON forbids these in strings.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * The value that JSON text stands for. `JSON.parse` would do, if it did not lose the digits of large numbers, quote the
 * text in its errors and word those differently from one version of Node to the next. Of several members of one name the
 * last counts.
 *
 * @throws JsonError with the reason in the words of the reference, rule CL-037.
 */
export function parseJson(text: string): RawValue {
  return new JsonReader(text).document();
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): RawValue {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#skipSpace();
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail("Extra data");
    return value;
  }

  #value(): RawValue {
    switch (this.#text[this.#at]) {
      case "{":
        return this.#nested(() => this.#object());
      case "[":
        return this.#nested(() => this.#list());
      case '"':
        return this.#string();
    }
    const word = this.#match(WORD);
    if (word !== undefined) return WORDS.has(word) ? WORDS.get(word)! : new DecimalText(word);
    const digits = this.#match(NUMBER) ?? this.#fail("Expecting value");
    return /^-?\d+$/.test(digits) ? BigInt(digits) : new DecimalText(digits);
  }

  #nested(read: () => RawValue): RawValue {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail("Too deeply nested");
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): RawValue {
    const entries: [string, RawValue][] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("}")) return {};
    do {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') this.#fail("Expecting property name enclosed in double quotes");
      const name = this.#string();
      this.#skipSpace();
      if (!this.#take(":")) this.#fail("Expecting ':' delimiter");
      this.#skipSpace();
      entries.push([name, this.#value()]);
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("}")) this.#fail("Expecting ',' delimiter");
    return Object.fromEntries(entries);
  }

  #list(): RawValue {
    const elements: RawValue[] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("]")) return elements;
    do {
      this.#skipSpace();
      elements.push(this.#value());
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("]")) this.#fail("Expecting ',' delimiter");
    return elements;
  }

  #string(): string {
    const start = this.#at;
    let value = "";
    this.#at += 1;
    for (;;) {
      value += this.#match(PLAIN) ?? "";
      const next = this.#text[this.#at];
      if (next === undefined) this.#fail("Unterminated string starting at", start);
      if (next === '"') break;
      if (next !== "\\") this.#fail("Invalid control character at");
      value += this.#escape(start);
    }
    this.#at += 1;
    return value;
  }

  #escape(start: number): string {
    const letter = this.#text[this.#at + 1];
    if (letter === undefined) this.#fail("Unterminated string starting at", start);
    if (letter !== "u") {
      const meant = ESCAPES[letter] ?? this.#fail("Invalid \\escape");
      this.#at += 2;
      return meant;
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (!/^[\da-fA-F]{4}$/.test(digits)) this.#fail("Invalid \\uXXXX escape", this.#at + 1);
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(reason: string, index: number = this.#at): never {
    throw new JsonError(reason, this.#text, index);
  }
}
