export { docsDrift, docsSentences, type DocsDriftRequest, type PageSentence } from "./docs-drift.js";
export {
  diff,
  type ComparedArea,
  type DiffChange,
  type DiffReport,
  type DiffRequest,
  type ScenariosOfModel,
} from "./diff/index.js";
export { generate, type GenerateOutcome } from "./generate.js";
export { packageVersion } from "./package-version.js";
export { readModel } from "./read-model.js";
export type { GenerateRequest, ServiceSettings } from "./request.js";
export { validate, type ValidateOutcome } from "./validate.js";
export type { ScenarioArea } from "./rule-traces.js";
export type { CitingScenario, DriftChange, DriftReport, TouchedRule } from "../drift/index.js";
export type { Breaks } from "../diff/index.js";
export type { ComparedScenario, Impact, ImpactedRule, Touch, TouchedFile, TouchedScenario } from "../impact/index.js";
