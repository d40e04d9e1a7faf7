export type { OperationBinding, OperationToBind, Protocol } from "./protocol.js";
export { protocols } from "./registry.js";
