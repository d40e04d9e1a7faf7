export { parseSource } from "./parse-source.js";
export { looksLikeFile, reachedFiles, type Reached, type ReadFile } from "./reached-files.js";
export { parseReference, pointerSteps, type Reference } from "./reference.js";
export { Source, type SourceText } from "./source.js";
