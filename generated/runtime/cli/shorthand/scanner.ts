import { ShorthandError } from "./shorthand-error.js";

const KEY = /[A-Za-z0-9\-_.#/:]*/y;
const SPACE = /[ \t\n\r\v\f]*/y;
const DOUBLE_QUOTED = /"(?:\\"|[^"])*"/y;
const SINGLE_QUOTED = /'(?:\\'|[^'])*'/y;
/** `\,` is a comma; a value cannot begin with white space, a quote, or one of `,` `=` `[` `{`. */
const START = String.raw`(?:\\,|[^\u0000-\u0020"',=[{])`;
/** The value of a key ends at a comma, a quote, or what closes the list or map that it is in. */
const FIRST_VALUE = new RegExp(String.raw`${START}(?:\\,|[^"',\]}])*`, "uy");
/** A further value ends at `=` too: then it was the next key. */
const FURTHER_VALUE = new RegExp(String.raw`${START}(?:\\,|[^"',=])*`, "uy");

/** Reads the words and signs of shorthand syntax (rule CL-033), one after the other. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** `undefined` at the end. */
  get next(): string | undefined {
    const point = this.text.codePointAt(this.at);
    return point === undefined ? undefined : String.fromCodePoint(point);
  }

  skipSpace(): void {
    this.#match(SPACE);
  }

  /** Takes a sign with the white space around it, if it comes next; else nothing is taken. */
  takes(sign: string): boolean {
    const start = this.at;
    this.skipSpace();
    if (this.next !== sign) {
      this.at = start;
      return false;
    }
    this.at += sign.length;
    this.skipSpace();
    return true;
  }

  /** Takes a sign with the white space around it. */
  expect(sign: string): void {
    if (this.takes(sign)) return;
    this.skipSpace();
    throw this.expected(sign, this.next ?? "EOF");
  }

  expected(what: string, received: string): ShorthandError {
    return ShorthandError.expected(what, received, this.text, this.at);
  }

  key(): string {
    return this.#match(KEY) ?? "";
  }

  /** The value after a key, or an element of a list in brackets; empty where there is none. */
  firstValue(): string {
    return this.#quoted() ?? bare(this.#match(FIRST_VALUE) ?? "");
  }

  /** A value after a comma, `undefined` if there is none. */
  furtherValue(): string | undefined {
    const quoted = this.#quoted();
    if (quoted !== undefined) return quoted;
    const found = this.#match(FURTHER_VALUE);
    return found === undefined ? undefined : bare(found);
  }

  #quoted(): string | undefined {
    const quote = this.next;
    if (quote !== '"' && quote !== "'") return undefined;
    const [pattern, name] =
      quote === '"' ? ([DOUBLE_QUOTED, "double quoted"] as const) : ([SINGLE_QUOTED, "singled quoted"] as const);
    const found = this.#match(pattern);
    if (found === undefined) throw this.expected(`<${name}>`, "<none>");
    return found.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll("\\\\", "\\");
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function bare(text: string): string {
  return text.replaceAll("\\,", ",").trimEnd();
}
