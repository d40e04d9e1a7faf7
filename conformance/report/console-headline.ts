import type { Paint } from "./paint.js";
import { countsByOrigin, withoutEvidenceIn } from "./counts-by-origin.js";
import { missingPieces } from "./missing-pieces.js";
import type { BaselineReport, VerifyReport } from "./report.js";
import { ruleVerdicts, type RuleVerdict } from "./rule-verdicts.js";

/** The counts, divergence apart from coverage, and how to run the same again. */
export function headlineLines(report: VerifyReport, paint: Paint): readonly string[] {
  const { targets, mutants, seed, durationMs, isInterrupted } = report;
  const sum = (count: (target: (typeof targets)[number]) => number) =>
    targets.reduce((total, target) => total + count(target), 0);
  const scenarios = report.areas.reduce((total, area) => total + area.scenarios.length, 0);
  const failed = sum(({ outcomes }) => outcomes.fail);
  const unproven = withoutEvidenceIn(report);
  const counts = [
    `${sum(({ outcomes }) => outcomes.pass)} pass`,
    `${failed} fail`,
    ...some(
      sum(({ wording }) => wording.differs),
      "worded otherwise",
    ),
    ...some(
      sum(({ outcomes }) => outcomes["not implemented"]),
      "not implemented",
    ),
    ...some(
      sum(({ outcomes }) => outcomes.error),
      "error",
    ),
    ...some(unproven, "no evidence"),
    `${sum(({ outcomes }) => outcomes["not applicable"]) - unproven} not applicable`,
  ];
  return [
    "",
    ...(isInterrupted ? [paint.odd(" The run was interrupted: what is not told above was not run.")] : []),
    ` ${numbered(scenarios, "scenario")} on ${numbered(targets.length, "target")}: ${counts.join(", ")}.`,
    ...(report.endpoint ? countsByOrigin(report).map(({ title, counts: own }) => `   ${title}: ${own}.`) : []),
    ...(report.baseline ? [paint.bold(baselineLine(report.baseline))] : []),
    ...(report.rules.length === 0 ? [NO_RULES] : ruleLines(report).map((line) => paint.bold(line))),
    ...report.rules
      .filter(({ state, why }) => state === "uncovered" && why !== undefined)
      .map(({ id, why }) => paint.bad(` ${id} does not hold: ${why}.`)),
    ...[...missingPieces(report)].map(([piece, count]) => paint.dim(` ${count} open: ${piece} is not there yet.`)),
    ...(mutants ? [` Mutants: ${mutants.killed} of ${mutants.total} killed.`] : []),
    paint.dim(` ${(durationMs / 1000).toFixed(1)} s, seed ${seed}`),
  ];
}

function baselineLine({ target, version, known, news, mended, notShown }: BaselineReport): string {
  const counts = [`${known} known`, `${news.length} new`, `${mended.length} mended`];
  const unseen = notShown.length === 0 ? "" : `; ${notShown.length} on record were not shown in this run`;
  return ` Known deviations of ${target} ${version}: ${counts.join(", ")}${unseen}.`;
}

const NO_RULES = " No documented rules are among these: the scenarios are about the limits in the model.";

function ruleLines(report: VerifyReport): readonly string[] {
  const { endpoint, coverage } = report;
  // Of an endpoint, what our scenarios can prove would read as praise of it.
  if (endpoint) return [rulesLine(report)];
  const total = Object.values(coverage).reduce((sum, count) => sum + count, 0);
  return [
    ` Documentation coverage, ${total} rules: ${coverage.proven} proven, ${coverage.shown} shown, ` +
      `${coverage["beyond us"]} beyond us, ${coverage.open} open${coverage.uncovered > 0 ? `, ${coverage.uncovered} in none of these` : ""}.`,
  ];
}

/** How an endpoint stands to the rules, in the words of the board. */
function rulesLine(report: VerifyReport): string {
  const judged = ruleVerdicts(report);
  const verdicts = report.rules.map(({ id }) => judged.get(id)?.verdict ?? "not shown");
  const count = (each: RuleVerdict) => verdicts.filter((verdict) => verdict === each).length;
  const missing = count("not implemented");
  const shown = count("differs") + count("true") + missing;
  const lacks = missing > 0 ? `, and lacks what ${missing} are about` : "";
  return ` Of the ${shown} rules that it was shown, it is true to ${count("true")} and differs from ${count("differs")}${lacks}; of the others, ${count("no evidence")} no evidence, ${count("not shown")} not shown.`;
}

function numbered(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function some(count: number, what: string): readonly string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
