export type { Config, ServiceConfig } from "./config/config.js";
export { CONFIG_FILE, readConfig } from "./config/read-config.js";
export { diagnose } from "./diagnostics.js";
export { packageRoot } from "./package-root.js";
export { readDocuments, type Document } from "./read-documents.js";
export { shownPath } from "./shown-path.js";
