export { fileSubjects, type FileSubject } from "./file-subjects.js";
export { impactOf, operationsOf, type Impact, type ImpactedRule, type ImpactRequest } from "./impact.js";
export type { ChangedFile, TouchedFile } from "./touched-files.js";
export type { ComparedScenario, Touch, TouchedScenario } from "./touched-scenarios.js";
