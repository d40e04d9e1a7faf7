import type { ServiceShape, ShapeId } from "../model/index.js";

/** The service's own order (`smithy.api#auth`), or all declared schemes in the order of their ids, as Smithy has it. */
export function authSchemesOf(service: ServiceShape): readonly ShapeId[] {
  const own = service.traits.get("smithy.api#auth");
  if (Array.isArray(own)) return own as readonly ShapeId[];
  return [...service.traits.keys()]
    .filter((id) => /^(aws\.auth#sigv4a?|smithy\.api#http\w*Auth)$/.test(id))
    .sort((a, b) => (a < b ? -1 : 1));
}
