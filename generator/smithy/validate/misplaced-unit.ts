import { membersOf } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

const UNIT = "smithy.api#Unit";

/** Nothing but a union's member can hold "nothing" as its value, and the members of enums target nothing else. */
export const misplacedUnit: Validator = (validation) => {
  for (const shape of validation.shapes) {
    const isEnum = shape.type === "enum" || shape.type === "intEnum";
    for (const member of membersOf(shape)) {
      if (shape.type === "union" || (member.target === UNIT) === isEnum) continue;
      validation.report(diagnose["misplaced-unit"]({ type: shape.type }, validation.in(member.id, "target")));
    }
  }
};
