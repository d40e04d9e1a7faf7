export type { OperationBinding, Protocol } from "./protocol.js";
export { protocols } from "./registry.js";
