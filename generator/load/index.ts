export { diagnose } from "./diagnostics.js";
export { packageRoot } from "./package-root.js";
export { readDocuments, shownPath, type Document } from "./read-documents.js";
