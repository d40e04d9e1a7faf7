export { breaksOrder, type Breaks, type DiffEvent } from "./diff-event.js";
export { diffModels } from "./diff-models.js";
