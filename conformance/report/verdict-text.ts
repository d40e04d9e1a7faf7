import type { Exchange, Finding, Verdict } from "../runner/verdict.js";
import { newsOf } from "./news.js";
import type { RuleReport } from "./report.js";

/** What a rule says and where that is said. */
export type CitedRule = Pick<RuleReport, "id" | "statement" | "source" | "evidence">;

/** A finding in a sentence. */
export function findingText({ step, pointer, expected, actual }: Finding): string {
  return `step ${step}, ${pointer}: expected ${expected}, found ${actual}`;
}

/**
 * A verdict in plain text, for those who have no page before them: what differs, what it is held to, what was asked and
 * answered, and how to ask again.
 *
 * @param rules Those that the scenario cites.
 * @param script Sends again what was sent; absent where that cannot be.
 */
export function verdictText(verdict: Verdict, rules: readonly CitedRule[], script?: string): string {
  const { findings, exchanges, reason } = verdict;
  const news = newsOf(verdict);
  const told = exchanges.findLast(({ step }) => findings.some((finding) => finding.step === step)) ?? exchanges.at(-1);
  return [
    ...(news === undefined ? [] : [`new: ${news}`]),
    ...(reason === undefined ? [] : [reason]),
    ...findings.map(findingText),
    ...rules.flatMap(ruleLines),
    ...(told ? exchangeLines(told) : []),
    ...(script === undefined ? [] : ["", script]),
  ].join("\n");
}

function ruleLines({ id, statement, source, evidence }: CitedRule): readonly string[] {
  const { document, section } = source;
  return [
    "",
    `${id}: ${statement}`,
    `  ${document}${section === undefined ? "" : `, ${section}`}`,
    ...evidence.map((each) => `  ${each.kind}: ${each.source}`),
  ];
}

function exchangeLines({ request, answer }: Exchange): readonly string[] {
  return [
    "",
    `> ${request.method} ${request.url} ${request.headers["x-amz-target"] ?? ""}`.trimEnd(),
    `> ${request.body}`,
    answer ? `< ${answer.status} ${answer.body}` : "< no answer",
  ];
}
