import type { Violations } from "./violation.js";

/**
 * What came of trying the alternatives of unions on values, within one run. Where such unions hold each other, each
 * value would be looked at once for every way to it, and their number doubles with every level.
 */
export class Attempts {
  readonly #found = new Map<unknown, Map<string, Violations>>();

  /** What was found wrong with a value meant as a union; `undefined` where nobody has looked. */
  get(union: string, value: unknown): Violations | undefined {
    return this.#found.get(value)?.get(union);
  }

  /** Remembers it, and gives it back. */
  keep(union: string, value: unknown, found: Violations): Violations {
    // Looking at anything but an object again costs nothing.
    if (typeof value !== "object" || value === null) return found;
    const known = this.#found.get(value);
    if (known) known.set(union, found);
    else this.#found.set(value, new Map([[union, found]]));
    return found;
  }
}
