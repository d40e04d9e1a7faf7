import type { Shape } from "../../../generator/model/index.js";
import { onEachAttempt, type Check } from "../check.js";
import { noKnownInput } from "./no-known-input.js";

export const jsonTypes: Check = {
  id: "json-types",
  statement: "Every member is of the JSON type in which its type of the model is written.",
  level: "must",
  cites: [{ trait: "aws.protocols#awsJson1_1" }, { rule: "CS-120" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      ({ values }) =>
        values.length === 0
          ? undefined
          : values.flatMap(({ pointer, value, shape }) => {
              const expected = shape && value !== null ? jsonTypeOf(shape) : undefined;
              if (expected === undefined || typeOf(value) === expected) return [];
              if (expected === "number" && typeOf(value) === "whole number") return [];
              return [
                { pointer: `/body${pointer}`, expected: `a JSON ${expected}`, actual: `a JSON ${typeOf(value)}` },
              ];
            }),
      noKnownInput,
    ),
};

/** `undefined` for times, which have a check of their own, and for what may be anything. */
function jsonTypeOf({ type }: Shape): string | undefined {
  switch (type) {
    case "string":
    case "enum":
    case "blob":
      return "string";
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "intEnum":
    case "bigInteger":
      return "whole number";
    case "bigDecimal":
      return "number";
    case "boolean":
      return "boolean";
    case "list":
      return "array";
    case "map":
    case "structure":
    case "union":
      return "object";
    // NaN and the infinities are written as strings.
    default:
      return undefined;
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "whole number" : "number";
  return typeof value;
}
