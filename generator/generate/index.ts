export { generate, type GenerateOutcome } from "./generate.js";
export type { GenerateRequest } from "./request.js";
