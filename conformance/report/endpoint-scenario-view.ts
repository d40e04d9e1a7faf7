import { operationOf, type Exchange, type Finding, type Verdict } from "../runner/verdict.js";
import { anchorOf } from "./anchor.js";
import { deviationOf } from "./deviation-groups.js";
import { headlineOf } from "./headline.js";
import { isWithoutEvidence, keyOf, titleOf } from "./kinds-of-verdict.js";
import { onRecord } from "./news.js";
import { answeredIn, plainFinding, restsOn } from "./plain-words.js";
import type { ScenarioReport, VerifyReport } from "./report.js";
import { reproduce } from "./reproduction/reproduce.js";
import { toldFindings } from "./told-findings.js";
import { withoutPages } from "./without-pages.js";

/** A scenario on the page: in full where something is to be told, else no more than its name. */
export function endpointScenarioView(report: VerifyReport, scenario: ScenarioReport, verdict: Verdict) {
  const isUnproven = isWithoutEvidence(verdict);
  const nulls = verdict.findings.filter(({ tier }) => tier === "null");
  const isTold = verdict.findings.length > nulls.length || verdict.outcome === "fail" || verdict.outcome === "error";
  const { told, nulls: nullsLine } = toldFindings(verdict, scenario.rules);
  const isDeviation = verdict.outcome === "fail" || verdict.wording === "differs";
  return {
    anchor: anchorOf(scenario.id),
    id: scenario.id,
    title: scenario.title,
    rules: scenario.rules.map((id) => ({ id, anchor: anchorOf(id) })),
    key: keyOf(titleOf(verdict)),
    isTold,
    says: [titleOf(verdict), ...onRecord(verdict)].join("; "),
    summary: verdict.outcome === "fail" ? deviationOf(scenario, verdict) : undefined,
    reason: verdict.reason && withoutPages(verdict.reason),
    headline: isTold ? headlineOf(scenario, verdict) : undefined,
    // Where nothing else is to be told, their names are enough.
    nulls: [...new Set(nulls.map((finding) => plainFinding(finding).where.replace(" in the answer", "")))].join(", "),
    findings: isTold ? told.map(findingView) : [],
    nullsLine: isTold ? nullsLine : undefined,
    exchanges: isTold ? shownOf(verdict, isUnproven).map(exchangeView) : [],
    script: isDeviation ? reproduce(report, scenario, verdict) : undefined,
  };
}

/** Where nobody is blamed, only the answer in question matters. */
function shownOf({ exchanges }: Verdict, isUnproven: boolean): readonly Exchange[] {
  return isUnproven ? exchanges.slice(-1) : exchanges;
}

function findingView(finding: Finding): object {
  const { where, expected, found } = plainFinding(finding);
  return {
    step: finding.step,
    where,
    expected,
    found,
    tier: finding.tier === "structure" ? undefined : finding.tier,
    rests: restsOn[finding.evidence],
    others: finding.rules?.map((id) => ({ id, anchor: anchorOf(id) })),
  };
}

/** What a signature brings along differs with each request and tells nothing. */
const unshown = new Set(["authorization", "x-amz-date", "x-amz-content-sha256", "date", "connection", "keep-alive"]);

function exchangeView(exchange: Exchange): object {
  const { step, operation, request, answer } = exchange;
  // Where all requests go to one address there is nothing to say of it.
  const line = operation === undefined ? "" : `${request.method} ${request.url}\n`;
  return {
    step,
    operation: operationOf(exchange),
    request: `${line}${headerLines(request.headers)}\n\n${shortened(request.body)}`.trim(),
    status: answer ? answeredIn({ answer }) : "no answer",
    answer: answer ? `${headerLines(answer.headers)}\n\n${shortened(answer.body)}`.trim() : "",
  };
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .filter(([name]) => !unshown.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** Characters of a body that the page shows; `report.json` has more. */
const LONGEST = 1_500;

function shortened(body: string): string {
  return body.length <= LONGEST ? body : `${body.slice(0, LONGEST)}… (${body.length} characters, see report.json)`;
}
