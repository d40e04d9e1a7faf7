import { isOwn, rulesBroken } from "../runner/blame.js";
import type { Finding, Verdict } from "../runner/verdict.js";
import { answeredIn, dueOf, placeOf, plainFinding } from "./plain-words.js";
import type { ScenarioReport, VerifyReport } from "./report.js";
import { withoutPages } from "./without-pages.js";

/** Scenarios that fail in the same way. */
export interface DeviationGroup {
  /** `HTTP 404 ResourceNotFoundException, where HTTP 400 ResourceNotFoundException is due`. */
  readonly says: string;
  readonly scenarios: readonly ScenarioReport[];
  /** The rules that they speak against. */
  readonly rules: readonly string[];
  /** Whether they come from limits of the API's model alone, not from what is documented. */
  readonly isDerived: boolean;
}

/**
 * How the deviations of a report group, what is documented apart from limits of the model: those that rules speak of come
 * first, then the larger groups.
 *
 * @param isMeant Which verdicts are deviations. Left out: all failures.
 */
export function deviationGroups(
  { areas }: Pick<VerifyReport, "areas">,
  isMeant: (verdict: Verdict) => boolean = ({ outcome }) => outcome === "fail",
): readonly DeviationGroup[] {
  const groupsOf = (isDerived: boolean) => {
    const scenarios = areas.filter((area) => area.isDerived === isDerived).flatMap((area) => area.scenarios);
    return [...groupsBySaying(scenarios, isMeant)].map(([says, all]) => ({
      says,
      scenarios: all.map(({ scenario }) => scenario),
      rules: [...new Set(all.flatMap(({ rules }) => rules))],
      isDerived,
    }));
  };
  return [false, true].flatMap((isDerived) =>
    groupsOf(isDerived).toSorted(
      (one, other) =>
        Number(other.rules.length > 0) - Number(one.rules.length > 0) || other.scenarios.length - one.scenarios.length,
    ),
  );
}

interface Deviating {
  readonly scenario: ScenarioReport;
  readonly rules: readonly string[];
}

function groupsBySaying(
  scenarios: readonly ScenarioReport[],
  isMeant: (verdict: Verdict) => boolean,
): ReadonlyMap<string, readonly Deviating[]> {
  const groups = new Map<string, Deviating[]>();
  for (const scenario of scenarios) {
    for (const verdict of Object.values(scenario.verdicts).filter(isMeant)) {
      const says = deviationOf(scenario, verdict);
      // What is not there cannot break a rule, and yet does not keep it.
      const rules = verdict.outcome === "fail" ? rulesBroken(scenario, verdict) : scenario.rules;
      groups.set(says, [...(groups.get(says) ?? []), { scenario, rules }]);
    }
  }
  return groups;
}

/** In one line, what a scenario has that should be otherwise. */
export function deviationOf(scenario: ScenarioReport, verdict: Verdict): string {
  if (verdict.outcome !== "fail") return withoutPages(verdict.reason ?? verdict.outcome);
  const finding = tellingFinding(scenario, verdict);
  if (!finding) return "it deviates";
  const step = scenario.steps[finding.step - 1];
  const exchange = verdict.exchanges.findLast((each) => each.step === finding.step);
  if (step && exchange && /^\/(error(\/type|\/status)?|output)$/.test(finding.pointer)) {
    return `${answeredIn(exchange)}, where ${dueOf(step)} is due`;
  }
  const { expected: whole, found } = plainFinding(finding);
  const where = placeOf(finding.pointer);
  // Keys that are made up differ in each scenario.
  const expected = whole.replace(/^(a map of \d+ entries): .*$/s, "$1");
  if (expected.startsWith("no such member")) return `${where} should not be there`;
  if (found === "nothing") return `${where} is missing`;
  const isGeneral = expected.length <= 60 && !/\d{6}|hallmark/.test(expected);
  if (!isGeneral) return `${where} is not what is due`;
  return isShort(found) ? `${where} is ${found}, where ${expected} is due` : `${where} is not ${expected}`;
}

/** What makes the scenario fail: of its own matter before that of others, known before assumed. */
export function tellingFinding(scenario: Pick<ScenarioReport, "rules">, { findings }: Verdict): Finding | undefined {
  const structure = findings.filter(({ tier }) => tier === "structure");
  const own = structure.filter((finding) => isOwn(finding, scenario));
  return own.find(({ evidence }) => evidence !== "unknown") ?? own[0] ?? structure[0];
}

/** Whether what was found is the same in equal deviations. */
function isShort(found: string): boolean {
  return found.length <= 24 && !/\d{6}/.test(found);
}
