export { generate, type GenerateOutcome } from "./generate.js";
export { packageVersion } from "./package-version.js";
export { readModel } from "./read-model.js";
export type { GenerateRequest, ServiceSettings } from "./request.js";
export { validate, type ValidateOutcome } from "./validate.js";
