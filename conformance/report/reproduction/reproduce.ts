import { runMarkOf } from "../../runner/run-mark.js";
import type { Verdict } from "../../runner/verdict.js";
import { answeredIn, dueOf, plainFinding } from "../plain-words.js";
import type { VerifyReport } from "../report.js";
import type { Scenario } from "../../scenarios/scenario.js";
import { scriptOf } from "./script.js";

/** What is to be known of a run to send again what it sent. */
export interface ReproducedRun extends Pick<VerifyReport, "seed"> {
  readonly endpoint?: { readonly url: string };
}

/** A shell script that sends again what a verdict rests on, with what is due and what was answered. */
export function reproduce(report: ReproducedRun, scenario: Scenario, verdict: Verdict): string | undefined {
  const findings = verdict.findings.filter(({ tier }) => tier !== "null" || verdict.findings.length === 0);
  const last = findings.at(-1)?.step ?? verdict.exchanges.at(-1)?.step ?? 0;
  const exchanges = verdict.exchanges.filter(({ step }) => step <= last);
  const step = scenario.steps[last - 1];
  const answered = exchanges.at(-1);
  return scriptOf({
    exchanges,
    steps: scenario.steps,
    mark: runMarkOf(report.seed),
    endpoint: report.endpoint?.url,
    says: [
      `${scenario.id}: ${scenario.title}`,
      ...(step ? [`Due at step ${last}: ${dueOf(step)}`] : []),
      ...(answered ? [`Answered in this report: ${answeredIn(answered)}`] : []),
      ...findings.map((finding) => {
        const { where, expected, found } = plainFinding(finding);
        return `Step ${finding.step}, ${where}: due ${shortened(expected)}, found ${shortened(found)}`;
      }),
    ],
  });
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160)} ...`;
}
