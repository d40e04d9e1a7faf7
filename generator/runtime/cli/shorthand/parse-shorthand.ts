import type { LoadFile } from "../values/parameter-file.js";
import type { RawObject, RawValue } from "../values/raw-value.js";
import { Scanner } from "./scanner.js";
import { ShorthandError } from "./shorthand-error.js";

/**
 * The object that text in shorthand syntax stands for, all scalars still text.
 *
 * ```
 * pairs  = pair *("," pair)
 * pair   = key ("=" | "@=") [values]
 * values = list | map | value *("," value)      ; several values make a list, CL-034
 * list   = "[" [item *("," item)] "]"
 * map    = "{" [key ("=" | "@=") item *("," ...)] "}"
 * item   = list | map | value
 * value  = bare | '"' ... '"' | "'" ... "'"
 * ```
 *
 * @param loadFile what a value after `@=` is read with, rule CL-038.
 * @throws ShorthandError, and what `loadFile` throws.
 */
export function parseShorthand(text: string, loadFile: LoadFile): RawObject {
  return new ShorthandReader(text, loadFile).pairs();
}

/** As for JSON. */
const DEEPEST = 500;

class ShorthandReader {
  readonly #scanner: Scanner;
  #depth = 0;
  readonly #loadFile: LoadFile;

  constructor(text: string, loadFile: LoadFile) {
    this.#scanner = new Scanner(text);
    this.#loadFile = loadFile;
  }

  pairs(): RawObject {
    const scanner = this.#scanner;
    const found = new Map<string, RawValue>();
    let start = scanner.at;
    do {
      const { key, isFile } = this.#key();
      const value = this.#values(isFile);
      if (found.has(key)) throw ShorthandError.repeatedKey(key, scanner.text, start);
      found.set(key, value);
      scanner.skipSpace();
      start = scanner.at + 1;
    } while (scanner.at < scanner.text.length && this.#comma());
    return Object.fromEntries(found);
  }

  #key(): { readonly key: string; readonly isFile: boolean } {
    const key = this.#scanner.key();
    const isFile = this.#scanner.takes("@");
    this.#scanner.expect("=");
    return { key, isFile };
  }

  #values(isFile: boolean): RawValue {
    const next = this.#scanner.next;
    if (next === undefined) return "";
    if (next === "[" || next === "{") return this.#item(isFile);
    return this.#commaSeparated(isFile);
  }

  /** `a,b,c=d`: only what follows tells that `c` is the next key and no value. Then its comma is left where it is. */
  #commaSeparated(isFile: boolean): RawValue {
    const scanner = this.#scanner;
    const values = [this.#loaded(scanner.firstValue(), isFile)];
    for (;;) {
      scanner.skipSpace();
      const comma = scanner.at;
      if (!scanner.takes(",")) break;
      const isAtEnd = scanner.next === undefined;
      const value = scanner.furtherValue();
      scanner.skipSpace();
      const isValue = value !== undefined && (scanner.next === undefined || scanner.next === ",");
      if (!isValue) {
        if (isAtEnd) throw scanner.expected("<second>", "<none>");
        // Of two commas in a row the reference ignores one.
        const isDoubled = value === undefined && scanner.next === ",";
        if (!isDoubled) scanner.at = comma;
        break;
      }
      values.push(this.#loaded(value, isFile));
    }
    return values.length === 1 ? values[0]! : values;
  }

  #item(isFile: boolean): RawValue {
    const next = this.#scanner.next;
    if (next === "[") return this.#nested(() => this.#list(isFile));
    if (next === "{") return this.#nested(() => this.#map());
    return this.#loaded(this.#scanner.firstValue(), isFile);
  }

  #nested(read: () => RawValue): RawValue {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw ShorthandError.tooDeep(this.#scanner.text, this.#scanner.at);
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #list(isFile: boolean): RawValue {
    const elements: RawValue[] = [];
    this.#scanner.expect("[");
    while (this.#scanner.next !== "]") {
      elements.push(this.#item(isFile));
      this.#separator("]");
    }
    this.#scanner.at += 1;
    return elements;
  }

  #map(): RawValue {
    const entries: [string, RawValue][] = [];
    this.#scanner.expect("{");
    while (this.#scanner.next !== "}") {
      const { key, isFile } = this.#key();
      entries.push([key, this.#item(isFile)]);
      this.#separator("}");
    }
    this.#scanner.at += 1;
    return Object.fromEntries(entries);
  }

  /** A comma, unless what closes the list or map comes next. */
  #separator(closing: string): void {
    this.#scanner.skipSpace();
    if (this.#scanner.next !== closing) this.#scanner.expect(",");
  }

  #comma(): true {
    this.#scanner.expect(",");
    return true;
  }

  #loaded(value: string, isFile: boolean): RawValue {
    return (isFile ? this.#loadFile(value) : undefined) ?? value;
  }
}
