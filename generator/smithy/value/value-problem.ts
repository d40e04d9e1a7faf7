import type { JsonPath } from "../json/json-positions.js";

/** Something about a JSON value that does not fit the shape that it should be a value of. */
export interface ValueProblem {
  /** From the checked value to the value that does not fit. */
  readonly path: JsonPath;
  readonly kind: "mismatch" | "constraint" | "unknown member";
  /** A sentence about the value at the path, without the value itself: it may be sensitive. */
  readonly message: string;
}

/** A path as a person would write it: `conditions.Both[0]`. */
export function describePath(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}
