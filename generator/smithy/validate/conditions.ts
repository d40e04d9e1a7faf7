import { closestOf, isJsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { parseExpression } from "./jmespath.js";
import type { Validator } from "./validation.js";

const CONDITIONS = "smithy.contracts#conditions";

/** A condition between members is a JMESPath expression over members that there are. */
export const conditions: Validator = (validation) => {
  for (const shape of validation.shapes) {
    const value = shape.traits.get(CONDITIONS);
    if (!isJsonObject(value)) continue;
    const known = shape.type === "structure" || shape.type === "union" ? shape.members : undefined;
    for (const [name, condition] of Object.entries(value)) {
      const expression = isJsonObject(condition) ? condition["expression"] : undefined;
      if (typeof expression !== "string") continue;
      const place = validation.trait(shape.id, CONDITIONS, [name, "expression"]);
      const { problem, members } = parseExpression(expression);
      if (problem !== undefined) validation.report(diagnose["invalid-condition"]({ name, problem }, place));
      for (const member of known === undefined ? [] : members) {
        if (known!.has(member)) continue;
        const parameters = { name, member, closest: closestOf(member, known!.keys()) };
        validation.report(diagnose["unknown-condition-member"](parameters, place));
      }
    }
  }
};
