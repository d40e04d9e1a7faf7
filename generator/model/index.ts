export { closestOf } from "./closest-name.js";
export { closureOf, operationsOf } from "./closure.js";
export { constraintsIn, constraintsOf, type Bounds, type Constraints } from "./constraints.js";
export {
  defineDiagnostics,
  hasErrors,
  type Diagnostic,
  type DiagnosticPlace,
  type Result,
  type Severity,
} from "./diagnostic.js";
export { documentedPages, type DocumentedPage } from "./documented-page.js";
export {
  documentedRules,
  rulesOf,
  type DocumentedRule,
  type Evidence,
  type EvidenceKind,
  type PlacedRule,
} from "./documented-rule.js";
export { diagnosticToJson, formatDiagnostic, printable, type DiagnosticPart, type Paint } from "./format-diagnostic.js";
export { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
export { pointerName } from "./json-pointer.js";
export { messageParts, quotedMembers } from "./message-parts.js";
export { Model, type ModelContents } from "./model.js";
export { ecmaPattern, patternMistake, type EcmaPattern } from "./pattern/index.js";
export { slowPattern, type SlowPattern } from "./pattern/slow-pattern.js";
export { recursiveShapes } from "./recursion.js";
export { describeStanding, standingOf, type Stance, type Standing } from "./rule-standing.js";
export { samplePattern } from "./pattern-sample.js";
export { discriminatorValues, untaggedOf, type Discriminator, type Untagged } from "./untagged.js";
export { sampleOf, type SampleOptions } from "./sample.js";
export { schemaViolations } from "./schema-violations.js";
export type { Selectable } from "./selector/neighbors.js";
export { ShapeSelection } from "./selector/select-shapes.js";
export { containerOf, isShapeId, memberNameOf, namespaceOf, shapeNameOf, type ShapeId } from "./shape-id.js";
export { referencesOf, servicePart } from "./service-part.js";
export {
  membersOf,
  type ListShape,
  type MapShape,
  type Member,
  type MembersShape,
  type OperationShape,
  type ResourceShape,
  type ServiceShape,
  type Shape,
  type ShapeOfType,
  type ShapeType,
  type SimpleShape,
  type SimpleType,
  type Traits,
} from "./shape.js";
export type { SourceLocation } from "./source-location.js";
