export { docsDrift, docsSentences, generate, readModel, validate } from "./generate/index.js";
export type {
  CitingScenario,
  DocsDriftRequest,
  DriftChange,
  DriftReport,
  GenerateOutcome,
  GenerateRequest,
  PageSentence,
  ScenarioArea,
  ServiceSettings,
  TouchedRule,
  ValidateOutcome,
} from "./generate/index.js";
export { formatDiagnostic } from "./model/index.js";
export type { Diagnostic, Model, Result, Severity, SourceLocation } from "./model/index.js";
export { watch, type WatchOptions } from "./watch/index.js";
