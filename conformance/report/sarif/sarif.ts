import { exitCodeOf } from "../exit-code.js";
import { jsonReport } from "../json.js";
import type { VerifyReport } from "../report.js";
import { withoutPages } from "../without-pages.js";
import { limitsOfTheModel, sarifRule } from "./sarif-rule.js";
import { sarifResults, type SarifContext } from "./sarif-results.js";

/**
 * The report as SARIF 2.1.0, for code scanning: the documented rules, and what deviates from them. What broke on our
 * side is told as a notification about the run, not as a result.
 *
 * @param reportPath Where the report lies as JSON, with slashes and relative to the repository: results point to the
 * line of their scenario in there, for no line of a program can be blamed from outside. It should be the same for every
 * run, because code scanning takes the path for a part of what an alert is.
 */
export function sarifReport(report: VerifyReport, reportPath = "report.json"): string {
  const { startedAt, durationMs, hallmark, isInterrupted, endpoint } = report;
  const context: SarifContext = {
    rules: [...report.rules.map(sarifRule), limitsOfTheModel],
    bindsToAssumptions: endpoint === undefined,
    locationOf: locationsIn(report, reportPath),
  };
  const verdicts = report.areas
    .flatMap(({ scenarios }) => scenarios)
    .flatMap((scenario) =>
      Object.entries(scenario.verdicts).map(([target, verdict]) => ({ target, scenario, verdict })),
    );
  const notifications = verdicts
    .filter(({ verdict }) => verdict.outcome === "error")
    .map(({ scenario, verdict }) => ({
      level: "error",
      message: { text: `${scenario.id}: ${withoutPages(verdict.reason ?? "it broke")}` },
      locations: [context.locationOf(scenario)],
    }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Hallmark", ...(hallmark !== undefined && { version: hallmark }), rules: context.rules },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: notifications.length === 0 && !isInterrupted,
            exitCode: exitCodeOf(report),
            startTimeUtc: startedAt,
            endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        results: verdicts.flatMap(({ target, scenario, verdict }) => sarifResults(target, scenario, verdict, context)),
        properties: { service: report.service.id, ...(endpoint && { endpoint: endpoint.url }), seed: report.seed },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Where scenarios stand in the report as JSON. */
function locationsIn(report: VerifyReport, path: string): SarifContext["locationOf"] {
  const lines = new Map<string, number>();
  for (const [index, line] of jsonReport(report).split("\n").entries()) {
    // Only ids of scenarios are indented so far: those of areas and rules stand higher, steps have none.
    const id = /^ {10}"id": (".*"),$/.exec(line)?.[1];
    if (id !== undefined) lines.set(JSON.parse(id) as string, index + 1);
  }
  return ({ id }) => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: { startLine: lines.get(id) ?? 1 },
    },
    logicalLocations: [{ fullyQualifiedName: id, kind: "scenario" }],
  });
}
