/** Thrown while a pattern is read: it has no equal in ECMAScript, or is none. Caught in `ecmaPattern`. */
export class Untranslatable extends Error {
  override readonly name = "Untranslatable";
}
