export type { Emitter, GeneratedFile } from "./emitter.js";
export { openApiTypes } from "./openapi/types.js";
export { emitters } from "./registry.js";
