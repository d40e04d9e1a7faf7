/** A part of a regular expression. */
export type Node = Text | Group | Repeat | Reference;

/** What is printed as it stands: a character, a class, an assertion. In ECMAScript's spelling, Unicode mode. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
}

export interface Group {
  readonly kind: "group";
  /**
   * What it begins with, `(`, `(?:`, `(?=`, `(?<name>`, ...; `(?>` for an atomic one, which ECMAScript does not have and
   * which is printed by way of a look-ahead.
   */
  readonly open: string;
  /** Number of a capturing group in the pattern that was read; what refers to it goes by that. */
  readonly number?: number | undefined;
  /** The ways to match it, each a sequence. */
  readonly options: readonly (readonly Node[])[];
}

export interface Repeat {
  readonly kind: "repeat";
  readonly node: Node;
  readonly min: number;
  /** `Infinity`: without end. */
  readonly max: number;
  readonly isLazy: boolean;
}

/** The text that a capturing group has matched, by its number in the pattern that was read. */
export interface Reference {
  readonly kind: "reference";
  readonly number: number;
}

export function group(open: string, options: Group["options"]): Group {
  return { kind: "group", open, options };
}

export function text(value: string): Text {
  return { kind: "text", text: value };
}
