/** A value that is not what its shape is written as. Never holds the value, nor a key of a map. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly #sentence: string;
  readonly #path: (string | number)[] = [];

  constructor(sentence: string) {
    super(sentence);
    this.#sentence = sentence;
  }

  /** Says in what it was found, on the way out of that: a member, a position, or `*` for an entry of a map. */
  within(step: string | number): this {
    this.#path.unshift(step);
    this.message = `${this.#sentence.replace(/\.$/, "")} at /${this.#path.join("/")}`;
    return this;
  }
}

// The sentences are those of the AWS JSON services, as emulators have recorded them from Kinesis and DynamoDB.

/** A value that is not what a scalar of that type is written as. */
export function notConvertible(value: unknown, type: string): Mismatch {
  return unexpectedStart(value) ?? new Mismatch(`${tokenOf(value)} can not be converted to ${type}`);
}

/** A value that is not the array or object that is needed. */
export function notExpected(value: unknown, expected: "list" | "map" | "structure"): Mismatch {
  const sentence = expected === "structure" ? "Expected null" : `Expected ${expected} or null`;
  return unexpectedStart(value) ?? new Mismatch(sentence);
}

function unexpectedStart(value: unknown): Mismatch | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return new Mismatch(
    Array.isArray(value)
      ? "Start of list found where not expected"
      : "Start of structure or map found where not expected.",
  );
}

function tokenOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "STRING_VALUE";
    case "number":
      return "NUMBER_VALUE";
    case "boolean":
      return value ? "TRUE_VALUE" : "FALSE_VALUE";
    default:
      return "NULL_VALUE";
  }
}
