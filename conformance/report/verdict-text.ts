import type { Exchange, Finding, Verdict } from "../runner/verdict.js";
import { newsOf } from "./news.js";
import { plainFinding } from "./plain-words.js";
import type { RuleReport } from "./report.js";
import { toldFindings } from "./told-findings.js";
import { withoutPages } from "./without-pages.js";

/** What a rule says and where that is said. */
export type CitedRule = Pick<RuleReport, "id" | "statement" | "source" | "evidence">;

/** A finding in a sentence. */
export function findingText(finding: Finding): string {
  const { where, expected, found } = plainFinding(finding);
  return `step ${finding.step}, ${where}: due ${expected}, found ${found}`;
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
  const { told, nulls } = toldFindings(
    verdict,
    rules.map(({ id }) => id),
  );
  const [first] = told.length > 0 ? told : findings;
  const exchange = exchanges.findLast(({ step }) => step === first?.step) ?? exchanges.at(-1);
  return [
    ...(news === undefined ? [] : [`new: ${news}`]),
    ...(reason === undefined ? [] : [withoutPages(reason)]),
    ...told.map(findingText),
    ...(nulls === undefined ? [] : [nulls]),
    ...rules.flatMap(ruleLines),
    ...(exchange ? exchangeLines(exchange) : []),
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
    answer ? `< ${answer.status} ${withoutPages(answer.body)}` : "< no answer",
  ];
}
