import { runMarkOf } from "../../runner/run-mark.js";
import type { Verdict } from "../../runner/verdict.js";
import { headlineOf } from "../headline.js";
import { findingText } from "../verdict-text.js";
import { toldFindings } from "../told-findings.js";
import type { VerifyReport } from "../report.js";
import type { Scenario } from "../../scenarios/scenario.js";
import { scriptOf } from "./script.js";

/** What is to be known of a run to send again what it sent. */
export interface ReproducedRun extends Pick<VerifyReport, "seed"> {
  readonly endpoint?: { readonly url: string };
}

/** A shell script that sends again what a verdict rests on, with what is due and what was answered. */
export function reproduce(report: ReproducedRun, scenario: Scenario, verdict: Verdict): string | undefined {
  const { told, nulls } = toldFindings(verdict, scenario.rules);
  const last = told.length > 0 ? Math.max(...told.map(({ step }) => step)) : Infinity;
  const exchanges = verdict.exchanges.filter(({ step }) => step <= last);
  const headline = headlineOf(scenario, { ...verdict, exchanges });
  return scriptOf({
    exchanges,
    steps: scenario.steps,
    mark: runMarkOf(report.seed),
    endpoint: report.endpoint?.url,
    says: [
      `${scenario.id}: ${scenario.title}`,
      // A member that differs is named below.
      ...(headline && headline.where === undefined
        ? [`Due at step ${headline.step}: ${headline.due}`, `Answered in this report: ${headline.answered}`]
        : []),
      ...told.map((finding) => shortened(findingText(finding))),
      ...(nulls === undefined ? [] : [shortened(nulls)]),
      "Names and ids here are those of the run reported; the commands below make their own.",
    ],
  });
}

/** A line is no longer than people read. */
function shortened(text: string): string {
  return text.length <= 320 ? text : `${text.slice(0, 320)} ...`;
}
