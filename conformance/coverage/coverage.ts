import { documentedRules, type DocumentedRule, type Model, type ShapeId } from "../../generator/model/index.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { Gaps } from "./gaps.js";

/**
 * `proven`: a citing scenario passes, none fails, and a mutant that breaks this very rule is caught by one. `shown`: a
 * citing scenario passes and none fails. `beyond us` and `open`: see `Gaps`. `uncovered`: none of these, because a
 * piece of ours fails a citing scenario, or through a fault of the suite.
 */
export type RuleState = "proven" | "shown" | "beyond us" | "open" | "uncovered";

export interface RuleCoverage {
  readonly rule: DocumentedRule;
  readonly shape: ShapeId;
  readonly state: RuleState;
  /** For `beyond us` the reason, for `open` the missing piece, for `uncovered` what fails, if anything does. */
  readonly why?: string;
  /** Ids of the scenarios that cite it. */
  readonly scenarios: readonly string[];
  /** Names of the mutants that break it and were caught by one of these. */
  readonly mutants: readonly string[];
}

/** What is known of a suite. */
export interface Knowledge {
  readonly scenarios: readonly Scenario[];
  /** Whether a scenario passes on the reference. */
  readonly passes: (scenario: string) => boolean;
  /** The pieces of ours that fail a scenario, by name. */
  readonly failsOn: (scenario: string) => readonly string[];
  /** The mutants that break a rule and were caught by a scenario that cites it. */
  readonly killersOf: (rule: string) => readonly string[];
  readonly gaps: Gaps;
}

/** Where every documented rule of a model stands, sorted by id. */
export function coverageOf(model: Model, knowledge: Knowledge): readonly RuleCoverage[] {
  const beyond = new Map(knowledge.gaps.beyondUs.flatMap(({ rules, reason }) => rules.map((id) => [id, reason])));
  const open = new Map(knowledge.gaps.open.flatMap(({ rules, missing }) => rules.map((id) => [id, missing])));
  return documentedRules(model).map(({ rule, shape }) => {
    const citing = knowledge.scenarios.filter(({ rules }) => rules.includes(rule.id)).map(({ id }) => id);
    const mutants = knowledge.killersOf(rule.id);
    const common = { rule, shape, scenarios: citing, mutants };
    const failures = citing.flatMap((id) => knowledge.failsOn(id).map((target) => `${id} fails on ${target}`));
    if (failures.length > 0) return { ...common, state: "uncovered", why: failures.join(", ") };
    if (citing.some((id) => knowledge.passes(id))) {
      return { ...common, state: mutants.length > 0 ? "proven" : "shown" };
    }
    const reason = beyond.get(rule.id);
    if (reason !== undefined) return { ...common, state: "beyond us", why: reason };
    const missing = open.get(rule.id);
    return missing === undefined ? { ...common, state: "uncovered" } : { ...common, state: "open", why: missing };
  });
}

export const ruleStates: readonly RuleState[] = ["proven", "shown", "beyond us", "open", "uncovered"];

/** How many rules are in each state: the headline of every report. */
export function countStates(rules: readonly RuleCoverage[]): Readonly<Record<RuleState, number>> {
  const counts = { proven: 0, shown: 0, "beyond us": 0, open: 0, uncovered: 0 };
  for (const { state } of rules) counts[state] += 1;
  return counts;
}
