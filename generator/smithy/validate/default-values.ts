import { membersOf, type JsonValue, type Shape, type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { noTraits } from "../ast/read-traits.js";
import { canonicalJson } from "../json/canonical-json.js";
import { describePath } from "../value/value-problem.js";
import type { Validation, Validator } from "./validation.js";

const DEFAULT = "smithy.api#default";

/** Zero values may break constraints: models have them from the times when every number was zero unless set. */
const zeroes: ReadonlySet<string> = new Set(['""', "0", "false", "[]", "{}"]);

/** A default is a value of the shape that it stands on; lists and maps have empty ones alone. */
export const defaultValues: Validator = (validation) => {
  for (const shape of validation.shapes) {
    checkDefault(validation, shape.id, shape, shape.traits, noTraits);
    for (const member of membersOf(shape)) {
      const target = validation.model.get(member.target);
      // On a member, null takes away the default of the target.
      if (target === undefined || member.traits.get(DEFAULT) === null) continue;
      checkDefault(validation, member.id, target, member.traits, member.traits);
    }
  }
};

function checkDefault(validation: Validation, owner: ShapeId, shape: Shape, from: Traits, traits: Traits): void {
  const value = from.get(DEFAULT);
  if (value === undefined) return;
  const problem = problemWith(validation, shape, value, traits);
  if (problem !== undefined)
    validation.report(diagnose["invalid-default"]({ problem }, validation.trait(owner, DEFAULT)));
}

function problemWith(validation: Validation, shape: Shape, value: JsonValue, traits: Traits): string | undefined {
  const text = canonicalJson(value);
  // That a structure or union has none is said by the selector of the trait.
  if (shape.type === "structure" || shape.type === "union") return undefined;
  if (shape.type === "list" && text !== "[]") return "that of a list must be []";
  if (shape.type === "map" && text !== "{}") return "that of a map must be {}";
  const problems = validation.values.check(shape, value, traits);
  const [first] = problems.filter(({ kind }) => kind === "mismatch" || !zeroes.has(text));
  return first && `${describePath(first.path) || "it"} ${first.message}`;
}
