export { diff } from "./diff.js";
export type { DiffChange, DiffReport } from "./report.js";
export type { ComparedArea, DiffRequest } from "./request.js";
