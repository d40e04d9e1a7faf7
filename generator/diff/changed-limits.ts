import type { ShapeId } from "../model/index.js";
import { limitsOf } from "./bounds.js";
import type { Differences } from "./differences.js";
import { breaks, type Evaluator, type Finding } from "./evaluator.js";

/** An evaluator of `length` or `range`: a trait that was there before and now allows less. */
export function changedLimits(name: string, trait: ShapeId, meaning: string): Evaluator {
  return {
    name,
    meaning,
    breaks: {
      "client wire": "if clients send it: a value of deployed ones may be refused",
      server: "if services answer it: they must keep to the new limits",
    },
    evaluate: (differences) => tightened(differences, name, trait),
  };
}

function* tightened(differences: Differences, name: string, trait: ShapeId): Iterable<Finding> {
  for (const { after: piece, traits } of differences.changed) {
    const change = traits.find(({ id }) => id === trait);
    if (change?.before === undefined || change.after === undefined) continue;
    const [old, now] = [limitsOf(change.before), limitsOf(change.after)];
    const { input, output } = differences.travels.of(piece.id);
    const found = (message: string): Finding => ({
      id: name,
      severity: "error",
      message: `${trait} trait value ${message}`,
      shape: piece.id,
      breaks: breaks({ "client wire": input, server: output }),
    });
    const [oldMin, newMin] = [old.min ?? 0, now.min ?? 0];
    if (newMin > oldMin) yield found(`\`min\` was made more restrictive by raising from ${oldMin} to ${newMin}`);
    if (now.max !== undefined && (old.max === undefined || old.max > now.max)) {
      yield found(`\`max\` was made more restrictive by lowering from ${old.max ?? null} to ${now.max}`);
    }
  }
}
