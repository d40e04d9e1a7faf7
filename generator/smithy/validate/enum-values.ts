import type { JsonValue } from "../../model/index.js";
import { describeJson, diagnose } from "../diagnostics.js";
import { checkNumber } from "../value/check-number.js";
import type { Validator } from "./validation.js";

const ENUM_VALUE = "smithy.api#enumValue";

/** The values of an enum are strings, those of an intEnum whole numbers, and no two are equal. */
export const enumValues: Validator = (validation) => {
  for (const shape of validation.shapes) {
    if (shape.type !== "enum" && shape.type !== "intEnum") continue;
    const seen = new Map<JsonValue, string>();
    for (const member of shape.members.values()) {
      const value = member.traits.get(ENUM_VALUE);
      if (value === undefined) {
        validation.report(diagnose["missing-enum-value"]({ name: member.name }, validation.at(member.id)));
        continue;
      }
      const place = validation.trait(member.id, ENUM_VALUE);
      const want = shape.type === "enum" ? wantString(value) : wantInteger(value);
      const other = seen.get(value);
      if (want !== undefined) {
        const parameters = { type: shape.type, want, found: value === "" ? "an empty one" : describeJson(value) };
        validation.report(diagnose["enum-value-type"](parameters, place));
      } else if (other !== undefined) {
        validation.report(diagnose["duplicate-enum-value"]({ other }, place));
      } else {
        seen.set(value, member.name);
      }
    }
  }
};

function wantString(value: JsonValue): string | undefined {
  return typeof value === "string" && value !== "" ? undefined : "a string that is not empty";
}

function wantInteger(value: JsonValue): string | undefined {
  return typeof value === "number" && checkNumber("intEnum", value) === undefined
    ? undefined
    : "a whole number of 32 bits";
}
