export type { Config, ServiceConfig } from "./config/config.js";
export { CONFIG_FILE, readConfig } from "./config/read-config.js";
export type { Format } from "./format.js";
export { packageRoot } from "./package-root.js";
export { isPassedOver } from "./passed-over.js";
export { readDocuments, readReferred, type Document, type TextFile } from "./read-documents.js";
export { readPage } from "./read-page.js";
export { readTexts } from "./read-texts.js";
export {
  checkOut,
  diagnoseRevision,
  revisionRange,
  trackedPath,
  type NamedRevision,
  type RevisionRange,
} from "./revision/index.js";
export { shownPath } from "./shown-path.js";
