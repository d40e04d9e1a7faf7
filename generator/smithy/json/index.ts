export { explainEncoding } from "./explain-encoding.js";
export { findDuplicateKeys, type DuplicateKey } from "./duplicate-keys.js";
export { explainSyntax, type SyntaxProblem } from "./explain-syntax.js";
export { JsonPositions, type JsonEntry, type JsonPath } from "./json-positions.js";
export { LineIndex } from "./line-index.js";
