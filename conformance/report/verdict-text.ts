import type { Exchange, Finding, Verdict } from "../runner/verdict.js";
import { curlOf } from "./curl.js";
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
 */
export function verdictText(verdict: Verdict, rules: readonly CitedRule[]): string {
  const { findings, exchanges, reason } = verdict;
  const news = newsOf(verdict);
  const told = exchanges.findLast(({ step }) => findings.some((finding) => finding.step === step)) ?? exchanges.at(-1);
  return [
    ...(news === undefined ? [] : [`new: ${news}`]),
    ...(reason === undefined ? [] : [reason]),
    ...findings.map(findingText),
    ...rules.flatMap(ruleLines),
    ...(told ? exchangeLines(told) : []),
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

function exchangeLines(exchange: Exchange): readonly string[] {
  const { request, answer } = exchange;
  const curl = curlOf(exchange);
  return [
    "",
    `> ${request.method} ${request.url} ${request.headers["x-amz-target"] ?? ""}`.trimEnd(),
    `> ${request.body}`,
    answer ? `< ${answer.status} ${answer.body}` : "< no answer",
    ...(curl ? ["", curl.command, ...curl.variables.map(({ name, meaning }) => `${name} is ${meaning}.`)] : []),
  ];
}
