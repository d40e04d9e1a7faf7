import { renderPage } from "../report/page.js";
import type { CaseReport, CheckReport, RequestReport, StandReport, StandVerdict } from "./report.js";

/** The report as one HTML page that needs nothing else. Every failed cell leads to its evidence. */
export function standHtml(report: StandReport): string {
  const { cases, checks } = report;
  return renderPage("stand", ["style"], {
    ...report,
    command: report.command.join(" "),
    seconds: (report.durationMs / 1000).toFixed(1),
    variables: Object.entries(report.variables).map(([name, value]) => ({ name, value })),
    cases: cases.map((each) => ({
      ...each,
      seconds: (each.durationMs / 1000).toFixed(1),
      requests: each.requests.map((request) => requestView(each, request)),
      ended: endInWords(each),
    })),
    checks: checks.map((check) => ({ ...check, cells: cases.map(({ id }) => cellView(check, id)) })),
    failures: checks.flatMap((check) => failureViews(check, cases)),
    notes: [...new Set(checks.flatMap(({ verdicts }) => Object.values(verdicts).flatMap(({ notes }) => notes)))],
  });
}

function cellView(check: CheckReport, caseId: string): object {
  const verdict = check.verdicts[caseId];
  const text = { pass: "ok", fail: `${verdict?.findings.length}`, error: "!", "not applicable": "." };
  const outcome = verdict?.outcome ?? "not applicable";
  return {
    key: outcome.replaceAll(" ", "-"),
    text: text[outcome],
    reason: verdict?.reason ?? verdict?.notes.join("; "),
    ...(outcome === "fail" && { anchor: `${check.id}-${caseId}` }),
  };
}

function failureViews(check: CheckReport, cases: readonly CaseReport[]): readonly object[] {
  return cases.flatMap(({ id, title }) => {
    const verdict: StandVerdict | undefined = check.verdicts[id];
    if (verdict?.outcome !== "fail") return [];
    const findings = verdict.findings.map((finding) => ({ ...finding, caseId: id }));
    return [{ anchor: `${check.id}-${id}`, check, case: { id, title }, findings }];
  });
}

function requestView({ id }: CaseReport, { request, answer, fault, ...rest }: RequestReport): object {
  const head = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  return {
    ...rest,
    anchor: `${id}-request-${rest.number}`,
    target: request.headers["x-amz-target"] ?? "",
    sent: [`${request.method} ${request.path}`, ...head, "", request.body].join("\n"),
    answer: fault ?? (answer ? `${answer.status}\n\n${answer.body}` : "none: the client had left"),
  };
}

function endInWords({ exitCode, signal, isTimedOut }: CaseReport): string {
  if (isTimedOut) return "did not end in time";
  return exitCode === null ? `ended by ${signal}` : `exit code ${exitCode}`;
}
