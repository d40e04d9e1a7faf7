import { containerOf, membersOf, rulesOf, type DocumentedRule, type Model, type ShapeId } from "../../model/index.js";
import { equalValues } from "../equal-values.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";
import { holds } from "../piece.js";
import type { JsonValue } from "../../model/index.js";

export const changedRules: Evaluator = {
  name: "ChangedRules",
  meaning: "What the documentation is recorded to say changed: a rule is new, is gone, or reads otherwise.",
  breaks: { docs: "always" },
  *evaluate({ oldModel, newModel, depth }) {
    if (depth > 0) return;
    const [before, after] = [placed(oldModel), placed(newModel)];
    for (const [id, { shape }] of before) {
      // Of a rule that went with its shape, the shape's own event is the news.
      const isElsewhere = holds(newModel, shape) || newModel.shapes.has(containerOf(shape));
      if (!after.has(id) && isElsewhere) yield told("Removed", id, shape, `Rule ${id} is gone`, "warning");
    }
    for (const [id, { shape, rule }] of after) {
      const old = before.get(id);
      if (old === undefined) yield told("Added", id, shape, `Rule ${id} is new: ${rule.statement}`, "note");
      else if (!isSame(old.rule, rule))
        yield told("Changed", id, shape, `Rule ${id} reads otherwise: ${rule.statement}`, "note");
      else if (old.shape !== shape)
        yield told("Moved", id, shape, `Rule ${id} moved here from \`${old.shape}\``, "note");
    }
  },
};

interface Placed {
  readonly shape: ShapeId;
  readonly rule: DocumentedRule;
}

function placed(model: Model): ReadonlyMap<string, Placed> {
  const rules = new Map<string, Placed>();
  for (const shape of model.shapes.values()) {
    for (const { id, traits } of [shape, ...membersOf(shape)]) {
      for (const rule of rulesOf(traits)) rules.set(rule.id, { shape: id, rule });
    }
  }
  return rules;
}

function isSame(a: DocumentedRule, b: DocumentedRule): boolean {
  return equalValues(a as unknown as JsonValue, b as unknown as JsonValue);
}

function told(what: string, rule: string, shape: ShapeId, message: string, severity: "warning" | "note"): Finding {
  return { id: `ChangedRules.${what}.${rule}`, severity, message, shape, breaks: breaks({ docs: true }) };
}
