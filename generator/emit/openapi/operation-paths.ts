import type { JsonObject, JsonValue } from "../../model/index.js";
import type { OperationPlan } from "../../plan/index.js";
import { firstSentence } from "../shared/prose/first-sentence.js";
import {
  externalDocumentation,
  prose,
  rulesExtension,
  specificationExtensions,
  tellsAll,
} from "../shared/json-schema/index.js";
import type { DocumentContext, Place } from "./document-context.js";
import { operationSecurity } from "./security.js";
import { serversOf } from "./servers.js";
import { supportedTags } from "./tags.js";

/** The methods of HTTP that OpenAPI knows. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations by path and method. Those that cannot be told are left out, with a finding. */
export function operationPaths(context: DocumentContext): JsonObject {
  const paths = new Map<string, JsonObject>();
  for (const operation of context.plan.operations) {
    const place = context.protocol.place(context, operation);
    if (!place) continue;
    const method = place.method.toLowerCase();
    const told = METHODS.includes(method) && { [method]: operationObject(context, operation, place) };
    paths.set(place.path, { ...paths.get(place.path), ...told });
  }
  return Object.fromEntries<JsonValue>(paths);
}

function operationObject(context: DocumentContext, operation: OperationPlan, place: Place): JsonObject {
  const { plan, rules } = context;
  const { name, documentation, deprecated, hostPrefix, traits } = operation;
  const security = operationSecurity(context, operation);
  const docs = externalDocumentation(traits, rules.externalDocs);
  const tags = supportedTags(context, traits);
  const ours = tellsAll(context);
  return {
    operationId: name,
    ...(ours && { summary: documentation === undefined ? name : firstSentence(documentation) }),
    ...(documentation !== undefined && { description: prose(context, documentation) }),
    ...(deprecated && { deprecated: true }),
    ...(docs && { externalDocs: docs }),
    ...(tags.length > 0 && { tags }),
    ...(ours && hostPrefix !== undefined && { servers: serversOf(plan, hostPrefix) }),
    ...(security && { security }),
    ...context.protocol.describe(context, operation, place),
    ...(ours && rulesExtension(operation.rules)),
    ...specificationExtensions(plan, traits),
  };
}
