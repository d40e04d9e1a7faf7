import { createHash } from "node:crypto";
import { placeOf } from "../../known/places.js";
import { isOwn } from "../../runner/blame.js";
import type { Exchange, Finding, Verdict } from "../../runner/verdict.js";
import { placeInWords } from "../news.js";
import type { ScenarioReport } from "../report.js";
import { findingText } from "../verdict-text.js";
import { withoutPages } from "../without-pages.js";
import { limitsOfTheModel, type SarifRule } from "./sarif-rule.js";

/** What all results of a run have in common. */
export interface SarifContext {
  readonly rules: readonly SarifRule[];
  /** A third party is not blamed for what rests on an assumption. */
  readonly bindsToAssumptions: boolean;
  /** Where the evidence for a scenario is. */
  readonly locationOf: (scenario: ScenarioReport) => object;
}

/** As much of a message as people read; the whole is in the report. */
const LONGEST = 1_000;

/**
 * A verdict as SARIF results: one for each place that differs. With known deviations each has a baseline state, and so
 * has one for each place that no longer differs.
 */
export function sarifResults(
  target: string,
  scenario: ScenarioReport,
  verdict: Verdict,
  context: SarifContext,
): readonly object[] {
  const { outcome, baseline } = verdict;
  const result = (place: string, text: string, rules: readonly string[], more: object) => ({
    ...ruleOf(rules, context),
    message: { text: text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...` },
    locations: [context.locationOf(scenario)],
    partialFingerprints: fingerprintsOf(`${target} ${scenario.id} ${place}`),
    ...more,
  });
  const about = `${scenario.title} (${scenario.id})`;
  const note = baseline?.note === undefined ? "" : ` Known: ${baseline.note}`;
  const found = deviationsOf(scenario, verdict, context).map(([place, finding]) => {
    const isNew = baseline?.newAt?.includes(place) ?? false;
    const rules = finding.rules?.filter((rule) => scenario.rules.includes(rule)) ?? scenario.rules;
    return result(place, `${about}: ${findingText(finding)}.${note}`, rules, {
      ...(baseline && { baselineState: isNew ? "new" : "unchanged" }),
      ...webOf(verdict.exchanges.findLast(({ step }) => step === finding.step)),
    });
  });
  const missing =
    outcome === "not implemented" && baseline
      ? [
          result(
            NOT_IMPLEMENTED,
            `${about}: not implemented. ${withoutPages(verdict.reason ?? "")}${note}`.trim(),
            scenario.rules,
            {
              baselineState: baseline.standing === "new" ? "new" : "unchanged",
              ...webOf(verdict.exchanges.at(-1)),
            },
          ),
        ]
      : [];
  const mended = mendedPlaces(verdict).map(([place, says]) =>
    result(place, `${about}: mended, ${says}.`, scenario.rules, {
      baselineState: "absent",
      kind: "pass",
      level: "none",
    }),
  );
  return [...found, ...missing, ...mended];
}

const NOT_IMPLEMENTED = "not implemented";

/** What counts of a failure, by its place; the first of several at one. */
function deviationsOf(
  scenario: ScenarioReport,
  { outcome, findings }: Verdict,
  { bindsToAssumptions }: SarifContext,
): readonly (readonly [string, Finding])[] {
  if (outcome !== "fail") return [];
  const counting = findings.filter(
    (finding) =>
      finding.tier === "structure" &&
      (bindsToAssumptions || (finding.evidence !== "unknown" && isOwn(finding, scenario))),
  );
  const byPlace = new Map<string, Finding>();
  for (const finding of counting) {
    const place = placeOf(finding);
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace];
}

function mendedPlaces({ outcome, baseline }: Verdict): readonly (readonly [place: string, says: string])[] {
  if (baseline?.recorded === "not implemented" && outcome !== "not implemented") {
    return [[NOT_IMPLEMENTED, "no longer missing"]];
  }
  return (baseline?.mendedAt ?? []).map((place) => [place, `no longer different at ${placeInWords(place)}`]);
}

/** A result has one rule; the first is the one that the scenario is foremost about. */
function ruleOf(ids: readonly string[], { rules }: SarifContext): object {
  const wanted = rules.findIndex(({ id }) => id === ids[0]);
  const index = wanted < 0 ? rules.indexOf(limitsOfTheModel) : wanted;
  const rule = rules[index]!;
  return {
    ruleId: rule.id,
    ruleIndex: index,
    level: rule.defaultConfiguration.level,
    ...(ids.length > 1 && { properties: { rules: ids } }),
  };
}

/** The same in every run. GitHub matches alerts by the first, which is of the form that its own tools use. */
function fingerprintsOf(identity: string): object {
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
  return { primaryLocationLineHash: `${hash}:1`, "hallmark/v1": identity };
}

/** What was asked and answered, without any secret as everywhere. */
function webOf(exchange: Exchange | undefined): object {
  if (!exchange) return {};
  const { request, answer } = exchange;
  return {
    webRequest: {
      protocol: "HTTP",
      method: request.method,
      target: request.url,
      headers: request.headers,
      body: { text: request.body },
    },
    webResponse: answer
      ? { protocol: "HTTP", statusCode: answer.status, headers: answer.headers, body: { text: answer.body } }
      : { noResponseReceived: true },
  };
}
