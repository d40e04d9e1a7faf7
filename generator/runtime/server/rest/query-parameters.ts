import type { QueryValues } from "../bound-members.js";
import type { QueryLiteral } from "./uri-pattern.js";

/** The parameters of a query, decoded, in their order. One without `=` has the empty value. */
export class QueryParameters implements QueryValues {
  readonly #values = new Map<string, [string, ...string[]]>();
  /** Something in it is no percent-encoding of UTF-8; that is then kept as it was sent. */
  readonly isMalformed: boolean;

  /** @param search What stands behind the question mark. */
  constructor(search: string) {
    let isMalformed = false;
    const decode = (text: string) => {
      try {
        return decodeURIComponent(text.replaceAll("+", " "));
      } catch {
        isMalformed = true;
        return text;
      }
    };
    for (const part of search === "" ? [] : search.split("&")) {
      if (part === "") continue;
      const at = part.indexOf("=");
      const name = decode(at < 0 ? part : part.slice(0, at));
      const value = at < 0 ? "" : decode(part.slice(at + 1));
      const known = this.#values.get(name);
      if (known) known.push(value);
      else this.#values.set(name, [value]);
    }
    this.isMalformed = isMalformed;
  }

  all(name: string): readonly [string, ...string[]] | undefined {
    return this.#values.get(name);
  }

  entries(): Iterable<readonly [string, readonly [string, ...string[]]]> {
    return this.#values;
  }

  /** Whether everything is there that an operation's URI asks for. */
  has(literals: readonly QueryLiteral[]): boolean {
    return literals.every(({ name, value }) => {
      const found = this.#values.get(name);
      return found !== undefined && (value === undefined || found.includes(value));
    });
  }
}
