import type { JsonObject, JsonValue } from "../../model/index.js";
import { isJsonObject, shapeNameOf, type StructurePlan } from "../../plan/index.js";
import type { DocumentContext } from "./document-context.js";

/**
 * The schema of an error with what an answer says of it beside its members. AWS JSON names it in the body; the other
 * protocols know it by its status or a header.
 */
export function errorKeywords(context: DocumentContext, shape: StructurePlan, schema: JsonObject): JsonObject {
  const { httpStatus, isDeclared } = shape.error!;
  const isNamed = context.protocol.id.startsWith("aws.protocols#awsJson");
  if (!isNamed) return isDeclared ? schema : { ...schema, "x-hallmark-error": { httpStatus, declared: false } };
  const { properties, required, ...others } = schema;
  const extensions = Object.entries(others).filter(
    ([word]) => word.startsWith("x-") && word !== "x-hallmark-sensitive",
  );
  const words = Object.entries(others).filter(([word]) => !extensions.some(([each]) => each === word));
  return {
    ...Object.fromEntries<JsonValue>(words),
    properties: { __type: errorType(shape), ...(isJsonObject(properties) && properties) },
    required: ["__type", ...((required ?? []) as readonly string[])],
    "x-hallmark-error": { httpStatus, declared: isDeclared },
    ...Object.fromEntries<JsonValue>(extensions),
  };
}

/** How an answer says which error it is: by name, with its namespace before and an address after it or without. */
function errorType({ id }: StructurePlan): JsonObject {
  return {
    type: "string",
    description: "Says which error this is.",
    pattern: `^([^#]*#)?${shapeNameOf(id)}(:.*)?$`,
  };
}
