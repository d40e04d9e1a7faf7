import { Untranslatable } from "./untranslatable.js";

/** Reads a pattern from its start to its end. */
export class Scanner {
  #at = 0;
  readonly #text: string;

  constructor(pattern: string) {
    this.#text = pattern;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  sees(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  /** Goes past a text where that is what comes next. */
  takes(text: string): boolean {
    if (!this.sees(text)) return false;
    this.#at += text.length;
    return true;
  }

  /** Goes past what a sticky expression matches, and gives its match. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#text) ?? undefined;
    if (match) this.#at = sticky.lastIndex;
    return match;
  }

  /** The next character, a whole code point. */
  next(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) throw new Untranslatable("it ends in the middle", true);
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }
}
