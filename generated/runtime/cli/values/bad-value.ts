/** A value that cannot be read. The message does not say of which option; it shows nothing that may be a secret. */
export class BadValue extends Error {
  override readonly name = "BadValue";
}

/** A word that is no number, or no truth value, where one is due. */
export class BadWord extends BadValue {}

/** Stands where a value would be shown, had it no business being shown. */
export const NOT_SHOWN = "(not shown)";
