import { isJsonObject, type Model, type ShapeId } from "../model/index.js";

/**
 * By trait, the name under which OpenAPI documents tell its values: the one that its definition gives, or one made of
 * its id.
 *
 * @see smithy.openapi#specificationExtension
 */
export function specificationExtensionsIn(model: Model): ReadonlyMap<ShapeId, string> {
  const named = [...model.shapes.values()].flatMap(({ id, traits }): readonly (readonly [ShapeId, string])[] => {
    const extension = traits.get("smithy.openapi#specificationExtension");
    if (!isJsonObject(extension)) return [];
    const name = extension["as"];
    return [[id, typeof name === "string" ? name : `x-${id.replace(/[.#]/g, "-")}`]];
  });
  return new Map(named);
}
