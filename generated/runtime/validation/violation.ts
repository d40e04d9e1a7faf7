/** One thing that is wrong with a value. Never holds the value itself. */
export interface Violation {
  /** Where: a JSON Pointer, `/Tags/3/Key`; empty for the value that was given. A map's key is blamed on its map. */
  readonly pointer: string;
  /**
   * The trait that is broken, for example `smithy.api#length`; `smithy.contracts#conditions` for a rule between members,
   * `hallmark.docs#checks` for what only the documentation says, `type` for a value of another kind.
   */
  readonly trait: string;
  /** Smithy's sentence for it, `Member must have length between 1 and 512, inclusive`. */
  readonly message: string;
  /** Ids of the documented rules that state the constraint; often none. */
  readonly rules: readonly string[];
  /** What the constraint says, in figures. Absent for conditions: their sentence is all that there is. */
  readonly limits?: Limits;
  /** The value at the pointer is secret, or has something secret in it: never show it. */
  readonly isSensitive: boolean;
  /** Name of the documented check or of the condition; absent for constraint traits. */
  readonly check?: string;
}

/** What a constraint says; a constraint fills in what it has. */
export interface Limits {
  /** Smallest length or value, itself allowed. */
  readonly min?: number;
  /** Largest length or value, itself allowed. */
  readonly max?: number;
  /** What a length counts where that is not the usual (characters, bytes of a blob, elements, entries). */
  readonly unit?: "bytes";
  /** Regular expression in the model's spelling. */
  readonly pattern?: string;
  /** Values of an enum, internal ones left out. */
  readonly values?: readonly (string | number)[];
  /** Smithy's word for the kind of value: `string`, `integer`, `list`, `structure`, ... */
  readonly type?: string;
  readonly required?: true;
  readonly uniqueItems?: true;
}

/** What `violations()` gives: everything that is wrong, in the order of the model. */
export type Violations = readonly Violation[];

/** What a service answers to a value that breaks one of its documented checks. */
export interface Refusal {
  /** Name of the check. */
  readonly check: string;
  /** Ids of the documented rules behind it. */
  readonly rules: readonly string[];
  /** Shape id of the error. */
  readonly error: string;
  /** Text of the error; absent: the service words it as a broken constraint, from `violation`. */
  readonly message?: string;
  /** Where, as in a violation. */
  readonly pointer: string;
  /** The same as a violation. */
  readonly violation: Violation;
}
