import type { JsonValue, Model, OperationShape, ServiceShape, ShapeId } from "../model/index.js";

const AUTH = "smithy.api#auth";

/**
 * The authentication schemes of a service, or of an operation in it, in the order in which clients try them.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html
 */
export function authSchemes(model: Model, service: ServiceShape, operation?: OperationShape): readonly ShapeId[] {
  const chosen = operation?.traits.get(AUTH) ?? service.traits.get(AUTH);
  if (Array.isArray(chosen)) {
    const ids = (chosen as readonly JsonValue[]).filter((id): id is string => typeof id === "string");
    return ids.filter((id) => service.traits.has(id));
  }
  return [...service.traits.keys()].filter((id) => model.get(id)?.traits.has("smithy.api#authDefinition")).sort();
}
