export { diff } from "./diff.js";
export type { DiffChange, DiffReport } from "./report.js";
export type { ComparedArea, DiffRequest, ScenariosOfModel } from "./request.js";
