import type { JsonObject, JsonValue } from "../../model/index.js";
import { shapeNameOf, type ServicePlan, type ShapePlan, type StructurePlan } from "../../plan/index.js";
import {
  definitions,
  definitionSchema,
  externalDocumentation,
  prose,
  rulesExtension,
  specificationExtensions,
  tellsAll,
} from "../shared/json-schema/index.js";
import { documentContext, type DocumentContext } from "./document-context.js";
import { httpOfMember } from "./member-location.js";
import { errorKeywords } from "./error-keywords.js";
import { operationPaths } from "./operation-paths.js";
import { patched, type Patched } from "./patched.js";
import { securitySchemes, serviceSecurity } from "./security.js";
import { serversOf } from "./servers.js";
import { supportedTags } from "./tags.js";
import { usedSchemas, usedSecurity } from "./used-components.js";

/** The whole document; `undefined` where OpenAPI can describe none of the service's protocols. */
export function openApiDocument(plan: ServicePlan): JsonObject | undefined {
  return patchedDocument(plan)?.document;
}

/** The places of `jsonAdd` that the document does not have. */
export function misplacedAdditions(plan: ServicePlan): readonly string[] {
  return plan.options.openapi?.jsonAdd ? (patchedDocument(plan)?.misplaced ?? []) : [];
}

function patchedDocument(plan: ServicePlan): Patched | undefined {
  const context = documentContext(plan);
  if (!context) return undefined;
  const { settings, rules } = context;
  const paths = operationPaths(context);
  const security = serviceSecurity(context);
  const head: JsonObject = {
    openapi: rules.dialect === "openapi-3.0" ? "3.0.2" : "3.1.0",
    info: info(context),
    ...tagsAndDocs(context),
    ...(tellsAll(context) && { servers: serversOf(plan) }),
    ...(security.length > 0 && { security }),
    paths,
  };
  const all = schemas(context);
  const { keepUnusedComponents, schemaDocumentExtensions = {}, jsonAdd = {} } = settings;
  // Smithy's converter adds only after it has dropped what nothing refers to.
  const referring = { paths, ...schemaDocumentExtensions, ...(tellsAll(context) && jsonAdd) };
  const told = keepUnusedComponents ? all : usedSchemas(all, referring, rules.definitionPointer);
  const schemes = securitySchemes(context, keepUnusedComponents ? undefined : usedSecurity(security, paths));
  const components = {
    ...(told.size > 0 && { schemas: Object.fromEntries<JsonValue>(told) }),
    ...(Object.keys(schemes).length > 0 && { securitySchemes: schemes }),
  };
  const document = {
    ...head,
    ...(Object.keys(components).length > 0 && { components }),
    ...schemaDocumentExtensions,
    ...specificationExtensions(plan, plan.traits),
  };
  return patched(document, settings);
}

function info(context: DocumentContext): JsonObject {
  const { plan } = context;
  const { documentation, version } = plan;
  if (!tellsAll(context)) {
    const title = plan.traits.get("smithy.api#title") ?? shapeNameOf(plan.id);
    return { title, version, ...(documentation !== undefined && { description: documentation }) };
  }
  return {
    title: plan.title,
    version,
    description: prose(context, documentation ?? plan.title),
    "x-hallmark-service": plan.id,
    ...rulesExtension(plan.rules),
  };
}

function tagsAndDocs(context: DocumentContext): JsonObject {
  const { plan, rules } = context;
  const docs = externalDocumentation(plan.traits, rules.externalDocs);
  const tags = supportedTags(context, plan.traits);
  return {
    // Smithy's converter has another word here than the standard.
    ...(docs && { [tellsAll(context) ? "externalDocs" : "externalDocumentation"]: docs }),
    ...(tags.length > 0 && { tags: tags.map((name) => ({ name })) }),
  };
}

/** Every schema by name: those of shapes, and those that were made for bodies. */
function schemas(context: DocumentContext): ReadonlyMap<string, JsonObject> {
  const ofShapes = [...definitions(context)].map(([name, shape]) => [name, schemaOf(context, shape)] as const);
  return new Map([...ofShapes, ...context.bodies]);
}

function schemaOf(context: DocumentContext, shape: ShapePlan): JsonObject {
  if (shape.kind !== "structure" || !shape.error) return definitionSchema(context, shape);
  const schema = definitionSchema(context, context.joined.has(shape.id) ? withoutHeaders(shape) : shape);
  return tellsAll(context) ? errorKeywords(context, shape, schema) : schema;
}

function withoutHeaders(shape: StructurePlan): StructurePlan {
  return { ...shape, members: shape.members.filter((member) => httpOfMember(member)?.location !== "header") };
}
