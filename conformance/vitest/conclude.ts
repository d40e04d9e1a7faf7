import type { Verdict } from "../runner/verdict.js";
import { entitled } from "../report/kinds-of-verdict.js";
import { reproduce, type ReproducedRun } from "../report/reproduction/reproduce.js";
import { verdictText, type CitedRule } from "../report/verdict-text.js";
import { withoutPages } from "../report/without-pages.js";
import type { Scenario } from "../scenarios/scenario.js";

/** The test that a verdict is about. */
export interface Conclusion {
  readonly scenario: Scenario;
  /** Those that the scenario cites. */
  readonly rules: readonly CitedRule[];
  readonly run: ReproducedRun;
  /** Ends the test as skipped, for a reason. */
  readonly skip: (reason: string) => void;
}

/**
 * Ends a test as its verdict demands: in silence where all is well or as known.
 *
 * @throws Deviation where the target differs from the documentation, or from what is on record.
 */
export function conclude(verdict: Verdict, { scenario, rules, run, skip }: Conclusion): void {
  const { outcome, baseline, reason = "" } = verdict;
  if (baseline?.standing === "known") return;
  if (baseline?.standing === "mended") throw new Deviation(mendedText(verdict));
  if (outcome === "pass") return;
  // Without a record, what is missing is no finding.
  if (outcome === "not applicable" || (outcome === "not implemented" && !baseline)) {
    skip(entitled(verdict, withoutPages(reason)));
    return;
  }
  const script = outcome === "fail" ? reproduce(run, scenario, verdict) : undefined;
  throw new Deviation(`${outcome}\n${verdictText(verdict, rules, script)}`);
}

function mendedText({ baseline }: Verdict): string {
  const note = baseline?.note === undefined ? "" : ` (${baseline.note})`;
  return `mended: on record as ${baseline?.recorded}${note}, and passes. Take it out of the record; hallmark verify --update-baseline does.`;
}

/** Of the target, so that no line of a program is to be shown for it. */
class Deviation extends Error {
  override readonly name = "Deviation";

  constructor(message: string) {
    super(message);
    this.stack = `${this.name}: ${message}`;
  }
}
