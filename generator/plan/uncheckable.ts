import { ecmaPattern, type Diagnostic, type Model, type ShapeId } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import { parseJmespath } from "./jmespath/index.js";
import { membersOf, type ServicePlan, type ShapePlan } from "./service-plan.js";

/** What a model demands and generated code cannot check. */
export function uncheckableParts(model: Model, shapes: ServicePlan["shapes"]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const place = (id: ShapeId) => ({ shape: id, location: model.locate(id) });
  for (const shape of shapes.values()) {
    if (shape.kind === "structure") {
      for (const { id, expression } of shape.conditions) {
        const parsed = parseJmespath(expression);
        if (!("problem" in parsed)) continue;
        const finding = diagnose["uncheckable-condition"]({ name: id, problem: parsed.problem }, place(shape.id));
        found.set(`${shape.id} ${id}`, finding);
      }
      for (const { id, constraint } of shape.checks) {
        for (const pattern of patternsOf(constraint)) {
          const read = ecmaPattern(pattern);
          if (!("problem" in read)) continue;
          const finding = diagnose["uncheckable-pattern"]({ pattern, problem: read.problem }, place(shape.id));
          found.set(`${shape.id} ${id}`, finding);
        }
      }
    }
    for (const member of membersOf(shape)) {
      const { pattern } = member.constraints;
      const read = pattern === undefined ? undefined : ecmaPattern(pattern);
      if (pattern === undefined || !read || !("problem" in read)) continue;
      // The pattern stands on the member, or on what it targets, where one finding is enough for all members.
      const owner = member.traits.has("smithy.api#pattern") ? member.id : member.target;
      found.set(owner, diagnose["uncheckable-pattern"]({ pattern, problem: read.problem }, place(owner)));
    }
  }
  return [...found.values()];
}

type Constraint = Extract<ShapePlan, { readonly kind: "structure" }>["checks"][number]["constraint"];

function patternsOf(constraint: Constraint): readonly string[] {
  if (!constraint) return [];
  if ("pattern" in constraint) return [constraint.pattern];
  return "length" in constraint && constraint.length.ignoring ? [constraint.length.ignoring.pattern] : [];
}
