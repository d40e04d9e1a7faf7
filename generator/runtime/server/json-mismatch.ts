/** The first thing that is wrong with a JSON value's types. Never holds the value, nor a key of a map. */
export interface Mismatch {
  readonly message: string;
  /** Members and positions that lead there, outermost first; an entry of a map is `*`. */
  readonly path: (string | number)[];
}

// The sentences are those of the AWS JSON services, as emulators have recorded them from Kinesis and DynamoDB.

/** A value that is not what a scalar of that type is written as. */
export function notConvertible(value: unknown, type: string): Mismatch {
  return unexpectedStart(value) ?? mismatch(`${tokenOf(value)} can not be converted to ${type}`);
}

/** A value that is not the array or object that is needed. */
export function notExpected(value: unknown, expected: "list" | "map" | "structure"): Mismatch {
  return (
    unexpectedStart(value) ?? mismatch(expected === "structure" ? "Expected null" : `Expected ${expected} or null`)
  );
}

export function mismatch(message: string): Mismatch {
  return { message, path: [] };
}

/** Where in the request, as a JSON Pointer, and what. */
export function describe({ message, path }: Mismatch): string {
  return path.length === 0 ? message : `${message.replace(/\.$/, "")} at /${path.join("/")}`;
}

function unexpectedStart(value: unknown): Mismatch | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return mismatch(
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
