export { clean, exitCodeOfClean, type CleanOptions, type CleanReport } from "./clean.js";
export type { EndpointRequest } from "./endpoint-request.js";
export { findKnownDeviations, knownDeviationsOf, type KnownDeviationsPlace } from "./known/find-known-deviations.js";
export { knownDeviationsText } from "./known/known-deviations-text.js";
export type { Deviation, Deviations, KnownDeviations, KnownDeviationsFile } from "./known/known-deviations.js";
export {
  updateKnownDeviations,
  versionToUpdate,
  type UpdatedKnownDeviations,
} from "./known/update-known-deviations.js";
export { secretsManagerService, type SecretsManagerService } from "./reference/index.js";
export { Refused } from "./refused.js";
export { consoleReporter, type ConsoleOutput, type ConsoleReporter } from "./report/console.js";
export { exitCodeOf, exitCodeOnceKnown } from "./report/exit-code.js";
export { htmlReport } from "./report/html.js";
export { jsonReport } from "./report/json.js";
export { junitReport } from "./report/junit.js";
export { parseReport } from "./report/parse-report.js";
export type { VerifyReport } from "./report/report.js";
export { sarifReport } from "./report/sarif/sarif.js";
export type { RunEvent } from "./runner/events.js";
export type { Exchange, Finding, Outcome, Verdict } from "./runner/verdict.js";
export { scenariosAsJson, scenariosOf, wordsOf, type ChoiceWord, type ScenarioChoice } from "./scenarios-of.js";
export type { Area } from "./scenarios/area.js";
export type { Scenario, Step } from "./scenarios/scenario.js";
export { runMutants, type MutantRun } from "./run-mutants.js";
export type { Shard } from "./shards/divide.js";
export { mergeReports, type NamedReport } from "./shards/merge-reports.js";
export {
  exitCodeOfStand,
  putOnStand,
  standConsole,
  standHtml,
  standJson,
  standJunit,
  type StandOptions,
  type StandReport,
} from "./stand/index.js";
export { verify, type VerifyOptions } from "./verify.js";
