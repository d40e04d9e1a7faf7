import { documentedRules, type Model } from "../../generator/model/index.js";
import type { Recording } from "./attempt.js";
import type { Case } from "./case.js";
import type { Check, Citation, Situation } from "./check.js";
import type { CheckReport, CitationReport, StandVerdict } from "./report.js";

/** A case with what the program did in it. */
export interface Shown {
  readonly case: Case;
  readonly recording: Recording;
}

/** Holds every check against every case that was shown. */
export async function judgeRecordings(
  checks: readonly Check[],
  shown: readonly Shown[],
  { blot, ...situation }: Omit<Situation, "case"> & { readonly blot: (text: string) => string },
): Promise<readonly CheckReport[]> {
  const reports: CheckReport[] = [];
  for (const check of checks) {
    const verdicts: Record<string, StandVerdict> = {};
    for (const each of shown) {
      verdicts[each.case.id] = await verdictOf(check, each.recording, { ...situation, case: each.case }, blot);
    }
    const { id, statement, level } = check;
    reports.push({ id, statement, level, cites: citationReports(situation.service.model, check.cites), verdicts });
  }
  return reports;
}

async function verdictOf(
  check: Check,
  recording: Recording,
  situation: Situation,
  blot: (text: string) => string,
): Promise<StandVerdict> {
  if (recording.attempts.length === 0) {
    return { outcome: "not applicable", reason: "it sent nothing in this case", findings: [], notes: [] };
  }
  const { findings, reason, notes = [] } = await check.judge(recording, situation);
  const shown = {
    findings: findings.map((finding) => ({ ...finding, pointer: blot(finding.pointer), actual: blot(finding.actual) })),
    notes: notes.map(blot),
  };
  if (reason !== undefined) return { outcome: "not applicable", reason, ...shown };
  return { outcome: findings.length > 0 ? "fail" : "pass", ...shown };
}

/** @throws Error where a check cites a rule that the model does not have. */
function citationReports(model: Model, cites: readonly Citation[]): readonly CitationReport[] {
  const rules = new Map(documentedRules(model).map(({ rule }) => [rule.id, rule]));
  return cites.map((cite) => {
    if ("trait" in cite) return { id: cite.trait, source: "Smithy specification" };
    if ("document" in cite) return { id: cite.document, source: cite.section };
    const rule = rules.get(cite.rule);
    if (!rule) throw new Error(`a check cites ${cite.rule}, which the model does not have`);
    const { document, section } = rule.source;
    return {
      id: rule.id,
      statement: rule.statement,
      source: section === undefined ? document : `${document}, ${section}`,
    };
  });
}
