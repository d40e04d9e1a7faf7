import type { JsonObject, JsonValue } from "../../model/index.js";
import type { JsonSchemaSettings, ServicePlan } from "../../plan/index.js";
import { addAt } from "../shared/json-pointer.js";
import {
  definitionNames,
  definitions,
  definitionSchema,
  rulesOfProtocol,
  schemaRules,
  tellsAll,
  type NameConflict,
  type SchemaContext,
} from "../shared/json-schema/index.js";

const DRAFTS = {
  draft07: { schema: "http://json-schema.org/draft-07/schema#", pointer: "#/definitions" },
  "draft2020-12": { schema: "https://json-schema.org/draft/2020-12/schema", pointer: "#/$defs" },
} as const;

/** What a document is made of: the shapes of a service, or those of any model. */
export type DescribedShapes = Pick<ServicePlan, "shapes" | "specificationExtensions"> &
  Partial<Pick<ServicePlan, "protocol">>;

/** One document with the schema of every shape that is worth a name. */
export function jsonSchemaDocument(plan: DescribedShapes, settings: JsonSchemaSettings = {}): JsonObject {
  const { context } = contextOf(plan, settings);
  const { dialect, definitionPointer } = context.rules;
  const schemas = [...definitions(context)].map(([name, shape]) => [name, definitionSchema(context, shape)] as const);
  const document: JsonObject = {
    // Smithy's converter leaves the version out.
    ...(tellsAll(context) && { $schema: DRAFTS[dialect as keyof typeof DRAFTS].schema }),
    ...settings.schemaDocumentExtensions,
  };
  if (schemas.length === 0) return document;
  const pointer = definitionPointer.replace(/^#/, "");
  const added = addAt(document, pointer, Object.fromEntries<JsonValue>(schemas));
  // What the settings have put there gives way.
  return (added ?? addAt({}, pointer, Object.fromEntries<JsonValue>(schemas))) as JsonObject;
}

/** Shapes that would have one name in the document. */
export function nameConflicts(plan: DescribedShapes, settings: JsonSchemaSettings = {}): readonly NameConflict[] {
  return contextOf(plan, settings).conflicts;
}

function contextOf(
  plan: DescribedShapes,
  settings: JsonSchemaSettings,
): { readonly context: SchemaContext; readonly conflicts: readonly NameConflict[] } {
  const dialect = settings.jsonSchemaVersion ?? (settings.style === "smithy" ? "draft07" : "draft2020-12");
  const definitionPointer = (settings.definitionPointer ?? DRAFTS[dialect].pointer).replace(/\/$/, "");
  // Values are described as they are in the service's bodies, unless the settings say otherwise.
  const ofProtocol = settings.style === "smithy" ? {} : rulesOfProtocol(plan.protocol?.id);
  const rules = schemaRules({ ...ofProtocol, ...settings }, { dialect, definitionPointer });
  const { names, conflicts } = definitionNames(plan.shapes, rules);
  return { context: { plan, rules, names }, conflicts };
}
