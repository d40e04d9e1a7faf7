/** A value that cannot be read. The message does not say of which option; it shows nothing that may be a secret. */
export class BadValue extends Error {
  override readonly name = "BadValue";
}

/** Stands where a value would be shown, had it no business being shown. */
export const NOT_SHOWN = "(not shown)";
