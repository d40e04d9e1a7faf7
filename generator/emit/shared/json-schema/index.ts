export { isOpenApi, isReferenced, tellsAll, type Keywords, type SchemaContext, type SchemaRules } from "./context.js";
export { definitionNames, type NameConflict } from "./definition-names.js";
export { rulesExtension } from "./extras.js";
export { rulesOfProtocol } from "./protocol-rules.js";
export { schemaRules } from "./rules.js";
export {
  bareSchema,
  definitions,
  definitionSchema,
  memberSchema,
  partialSchema,
  propertyName,
  referenceTo,
  shapeSchema,
} from "./shape-schema.js";
export { BASE64 } from "./simple-keywords.js";
export { externalDocumentation, prose, specificationExtensions } from "./trait-keywords.js";
