export { readOpenApi, type OpenApiInput, type ReadModel } from "./read-openapi.js";
export { reachedFiles, type Reached, type ReadFile, type SourceText } from "./source/index.js";
