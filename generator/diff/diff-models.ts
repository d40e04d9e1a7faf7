import type { Model, Severity } from "../model/index.js";
import { breaksOrder, type DiffEvent } from "./diff-event.js";
import { Differences } from "./differences.js";
import type { Compare, Evaluator, Finding } from "./evaluator.js";
import { evaluators, smithyEvaluators } from "./registry.js";
import { suppression } from "./suppression.js";

/**
 * What changed from one model to the other, ordered by whom it breaks, by severity and by shape. Equal models have no
 * changes, however their files are named, ordered or split.
 */
export function diffModels(oldModel: Model, newModel: Model): readonly DiffEvent[] {
  return diffWith(evaluators, oldModel, newModel);
}

/** The same by some of the evaluators. */
export function diffWith(using: readonly Evaluator[], oldModel: Model, newModel: Model): readonly DiffEvent[] {
  const suppress = suppression(newModel);
  const run = (some: readonly Evaluator[], differences: Differences): readonly Finding[] => {
    return suppress(some.flatMap((evaluator) => [...evaluator.evaluate(differences, compare)]));
  };
  const compare: Compare = (differences) => run(smithyEvaluators, differences);
  const findings = run(using, Differences.between(oldModel, newModel));
  return findings.toSorted(inOrder).map((finding) => eventOf(finding, oldModel, newModel));
}

const weight: readonly Severity[] = ["error", "danger", "warning", "note"];

function inOrder(a: Finding, b: Finding): number {
  return (
    firstBroken(a) - firstBroken(b) ||
    weight.indexOf(a.severity) - weight.indexOf(b.severity) ||
    compareText(a.shape ?? "", b.shape ?? "") ||
    compareText(a.id, b.id) ||
    compareText(a.message, b.message)
  );
}

/** Place of the first whom it breaks; after all others where it breaks nobody. */
function firstBroken({ breaks }: Finding): number {
  return breaks.length === 0 ? breaksOrder.length : breaksOrder.indexOf(breaks[0]!);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Places are looked up when an event is shown, because that may read a whole file. */
function eventOf(finding: Finding, oldModel: Model, newModel: Model): DiffEvent {
  const { shape } = finding;
  return {
    ...finding,
    get location() {
      return shape === undefined ? undefined : newModel.locate(shape);
    },
    get oldLocation() {
      return shape === undefined ? undefined : oldModel.locate(shape);
    },
  };
}
