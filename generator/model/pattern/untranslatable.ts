/** Thrown while a pattern is read: it has no equal in ECMAScript, or is none. Caught in `ecmaPattern`. */
export class Untranslatable extends Error {
  override readonly name = "Untranslatable";
  /** Whether the pattern is broken in every language, not only without an equal in ECMAScript. */
  readonly isMistake: boolean;

  constructor(message: string, isMistake = false) {
    super(message);
    this.isMistake = isMistake;
  }
}
