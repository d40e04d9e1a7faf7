import {
  closestOf,
  isJsonObject,
  patternMistake,
  quotedMembers,
  type JsonObject,
  type JsonValue,
  type Model,
  type Shape,
} from "../../model/index.js";
import type { JsonPath } from "../json/json-positions.js";
import { diagnose } from "../diagnostics.js";
import { ruleIdsOf } from "./documented-rules.js";
import type { Validation, Validator } from "./validation.js";

const CHECKS = "hallmark.docs#checks";
const CONDITIONS = "smithy.contracts#conditions";

/** A check beyond the constraint traits looks at a member that there is, or names a condition of its structure. */
export const documentedChecks: Validator = (validation) => {
  const rules = ruleIdsOf(validation.owners);
  for (const shape of validation.shapes) {
    const checks = shape.traits.get(CHECKS);
    if (!Array.isArray(checks)) continue;
    const seen = new Set<JsonValue>();
    for (const [index, check] of (checks as readonly JsonValue[]).entries()) {
      if (!isJsonObject(check)) continue;
      checkOne({ validation, shape, check, index });
      const id = check["id"];
      const at = (...steps: JsonPath): ReturnType<Validation["trait"]> =>
        validation.trait(shape.id, CHECKS, [index, ...steps]);
      if (typeof id === "string") {
        if (seen.has(id)) validation.report(diagnose["duplicate-check"]({ id }, at("id")));
        seen.add(id);
      }
      // Without any rule in the model, the rules were left at home.
      if (rules.size === 0 || !Array.isArray(check["rules"])) continue;
      for (const [position, rule] of (check["rules"] as readonly JsonValue[]).entries()) {
        if (typeof rule !== "string" || rules.has(rule)) continue;
        validation.report(diagnose["unknown-rule"]({ id: rule }, at("rules", position)));
      }
    }
  }
};

interface CheckSite {
  readonly validation: Validation;
  readonly shape: Shape;
  readonly check: JsonObject;
  readonly index: number;
}

function checkOne({ validation, shape, check, index }: CheckSite): void {
  const { id, member, constraint, message } = check;
  const at = (...steps: JsonPath): ReturnType<Validation["trait"]> =>
    validation.trait(shape.id, CHECKS, [index, ...steps]);
  if (typeof member === "string") {
    const known = shape.type === "structure" ? [...shape.members.keys()] : [];
    if (!known.includes(member)) {
      const parameters = { name: member, closest: closestOf(member, known) };
      validation.report(diagnose["unknown-check-member"](parameters, at("member")));
    }
    if (constraint === undefined)
      validation.report(diagnose["incomplete-check"]({ missing: "constraint" }, at("member")));
  } else if (constraint !== undefined) {
    validation.report(diagnose["incomplete-check"]({ missing: "member" }, at("constraint")));
  } else if (typeof id === "string") {
    const conditions = shape.traits.get(CONDITIONS);
    const known = isJsonObject(conditions) ? Object.keys(conditions) : [];
    if (!known.includes(id)) {
      const parameters = { id, closest: closestOf(id, known) };
      validation.report(diagnose["unknown-check-condition"](parameters, at("id")));
    }
  }
  const pattern = isJsonObject(constraint) ? constraint["pattern"] : undefined;
  const problem = typeof pattern === "string" ? patternMistake(pattern) : undefined;
  if (problem !== undefined) {
    validation.report(diagnose["invalid-pattern"]({ problem }, at("constraint", "pattern")));
  }
  for (const name of typeof message === "string" ? quotedMembers(message) : []) {
    if (isQuotable(validation.model, shape, name)) continue;
    validation.report(diagnose["unquotable-member"]({ name }, at("message")));
  }
}

/** Whether a member is a text that everybody may see. */
function isQuotable(model: Model, shape: Shape, name: string): boolean {
  const member = shape.type === "structure" ? shape.members.get(name) : undefined;
  const target = member && model.get(member.target);
  if (!member || (target?.type !== "string" && target?.type !== "enum")) return false;
  return ![shape, member, target].some(({ traits }) => traits.has("smithy.api#sensitive"));
}
