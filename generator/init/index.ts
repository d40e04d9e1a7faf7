export type { FoundApi } from "./api.js";
export type { Ask, Question } from "./choose-apis.js";
export { init, type InitOutcome, type InitRequest } from "./init.js";
export type { InitFile } from "./init-file.js";
