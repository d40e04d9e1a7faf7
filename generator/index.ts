export { generate, readModel, validate } from "./generate/index.js";
export type { GenerateOutcome, GenerateRequest, ServiceSettings, ValidateOutcome } from "./generate/index.js";
export { formatDiagnostic } from "./model/index.js";
export type { Diagnostic, Model, Result, Severity, SourceLocation } from "./model/index.js";
