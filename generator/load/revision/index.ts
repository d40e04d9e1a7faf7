export { diagnose as diagnoseRevision } from "./diagnostics.js";
export { checkOut } from "./check-out.js";
export { revisionRange, trackedPath, type NamedRevision, type RevisionRange } from "./repository.js";
