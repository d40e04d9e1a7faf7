import { newsOf } from "./news.js";
import type { Exchange, Verdict } from "../runner/verdict.js";
import type { Paint } from "./paint.js";
import { plainFinding } from "./plain-words.js";
import type { ScenarioReport, VerifyReport } from "./report.js";
import { toldFindings } from "./told-findings.js";
import { withoutPages } from "./without-pages.js";

/** How many are told in full; all of them are in the other reports. */
const MOST = 12;

/** What is not as documented, with the evidence for it. */
export function failureLines({ areas, mutants, baseline }: VerifyReport, paint: Paint): readonly string[] {
  const found = areas
    .flatMap(({ scenarios }) => scenarios)
    .flatMap((scenario) =>
      Object.entries(scenario.verdicts)
        .filter(([, verdict]) => isTold(verdict))
        .map(([target, verdict]) => [target, verdict, scenario] as const),
    )
    // What is not on record comes before what has none.
    .toSorted(([, one], [, other]) => Number(isNew(other)) - Number(isNew(one)));
  const survivors = (mutants?.mutants ?? []).filter(({ isKilled }) => !isKilled);
  return [
    ...found.slice(0, MOST).flatMap(([target, verdict, scenario]) => linesOf(target, verdict, scenario, paint)),
    ...(found.length > MOST ? ["", paint.dim(` ... and ${found.length - MOST} more; see the other reports`)] : []),
    ...survivors.flatMap(({ name, fault, rules }) => {
      const missed = Object.entries(rules).filter(([, by]) => by.length === 0);
      return [
        "",
        ` ${paint.bad("survived")} ${name}: ${fault}`,
        `   not noticed for ${missed.map(([rule]) => rule).join(", ")}`,
      ];
    }),
    ...mendedLines(baseline?.mended ?? [], paint),
  ];
}

function isTold(verdict: Verdict): boolean {
  const { outcome, wording, baseline } = verdict;
  if (baseline?.standing === "known") return false;
  return isNew(verdict) || outcome === "fail" || outcome === "error" || wording === "differs";
}

function isNew({ baseline }: Verdict): boolean {
  return baseline?.standing === "new";
}

/** What is on record as deviating and does no longer. */
export function mendedLines(mended: readonly string[], paint: Paint): readonly string[] {
  if (mended.length === 0) return [];
  return [
    "",
    ...mended.map((id) => ` ${paint.good("mended")} ${id}`),
    paint.dim("   These are on record and now pass: --update-baseline takes them out of it."),
  ];
}

function linesOf(target: string, verdict: Verdict, scenario: ScenarioReport, paint: Paint): readonly string[] {
  const rules = scenario.rules.length > 0 ? ` (${scenario.rules.join(", ")})` : "";
  const last = verdict.exchanges.at(-1);
  const news = newsOf(verdict);
  const { told, nulls } = toldFindings(verdict, scenario.rules);
  return [
    "",
    ` ${mark(verdict, paint)} ${paint.bold(target)} ${scenario.id}${rules}`,
    `   ${scenario.title}`,
    ...(news === undefined ? [] : [`   new: ${news}`]),
    ...(verdict.reason === undefined ? [] : [`   ${shortened(withoutPages(verdict.reason))}`]),
    ...told.flatMap((finding) => {
      const { where, expected, found } = plainFinding(finding);
      const place = `step ${finding.step}, ${where}`;
      return [`   ${place}: due ${shortened(expected)}`, `   ${" ".repeat(place.length)}  found ${shortened(found)}`];
    }),
    ...(nulls === undefined ? [] : [`   ${shortened(nulls)}`]),
    ...(last
      ? [
          paint.dim(`   > ${addressOf(last)} ${shortened(last.request.body)}`),
          paint.dim(
            `   < ${last.answer ? `${last.answer.status} ${shortened(withoutPages(last.answer.body))}` : "no answer"}`,
          ),
        ]
      : []),
  ];
}

/** What tells a request from others: what it names, or its method and path. */
function addressOf({ operation, request }: Exchange): string {
  return operation === undefined ? (request.headers["x-amz-target"] ?? "") : `${request.method} ${request.url}`;
}

function mark({ outcome }: Verdict, paint: Paint): string {
  if (outcome === "fail") return paint.bad("fail");
  if (outcome === "error" || outcome === "not implemented") return paint.odd(outcome);
  return paint.odd("reworded");
}

function shortened(text: string): string {
  const line = text.replaceAll("\n", "\\n");
  return line.length <= 240 ? line : `${line.slice(0, 240)}...`;
}
