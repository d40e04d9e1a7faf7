export { assembleModel } from "./assemble/assemble-model.js";
export type { ModelDocument } from "./ast/read-document.js";
export { astOf } from "./write/write-ast.js";
