import { isJsonObject, type DiagnosticPlace, type JsonValue } from "../../model/index.js";
import { describeLocation, diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

const RULES = "hallmark.docs#rules";

/** The id of a documented rule names one rule in the whole model: scenarios and reports cite it. */
export const documentedRules: Validator = (validation) => {
  const first = new Map<string, DiagnosticPlace>();
  for (const { id: owner, traits } of validation.owners) {
    const rules = traits.get(RULES);
    if (!Array.isArray(rules)) continue;
    for (const [index, rule] of (rules as readonly JsonValue[]).entries()) {
      const id = isJsonObject(rule) ? rule["id"] : undefined;
      if (typeof id !== "string") continue;
      const place = validation.trait(owner, RULES, [index, "id"]);
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, place);
      else validation.report(diagnose["duplicate-rule"]({ id, other: describeLocation(earlier.location) }, place));
    }
  }
};

/** The ids of all documented rules of a model. */
export function ruleIdsOf(owners: Parameters<Validator>[0]["owners"]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { traits } of owners) {
    const rules = traits.get(RULES);
    if (!Array.isArray(rules)) continue;
    for (const rule of rules as readonly JsonValue[]) {
      if (isJsonObject(rule) && typeof rule["id"] === "string") ids.add(rule["id"]);
    }
  }
  return ids;
}
