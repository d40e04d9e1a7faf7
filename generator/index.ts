export { diff, docsDrift, docsSentences, generate, readModel, validate } from "./generate/index.js";
export type {
  Breaks,
  CitingScenario,
  ComparedArea,
  ComparedScenario,
  DiffChange,
  DiffReport,
  DiffRequest,
  DocsDriftRequest,
  DriftChange,
  DriftReport,
  GenerateOutcome,
  GenerateRequest,
  Impact,
  ImpactedRule,
  PageSentence,
  ScenarioArea,
  ScenariosOfModel,
  ServiceSettings,
  Touch,
  TouchedFile,
  TouchedRule,
  TouchedScenario,
  ValidateOutcome,
} from "./generate/index.js";
export { formatDiagnostic } from "./model/index.js";
export type { Diagnostic, Model, Result, Severity, SourceLocation } from "./model/index.js";
export { init, type Ask, type FoundApi, type InitFile, type InitOutcome, type InitRequest } from "./init/index.js";
export { watch, type WatchOptions } from "./watch/index.js";
