export { checkOut } from "./check-out.js";
export { revisionRange, trackedPath, type NamedRevision, type RevisionRange } from "./repository.js";
