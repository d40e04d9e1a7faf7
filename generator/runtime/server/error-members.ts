import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";

/**
 * An error as its schema is to write it. Its text, which every error has as `message`, goes where the model has it: many
 * models spell that member with a capital. An empty text is left out.
 */
export function errorMembers(schema: Schema, message: string, members: object = {}): Readonly<Record<string, unknown>> {
  const names = Object.keys(NormalizedSchema.of(schema).getMemberSchemas());
  const name = names.find((candidate) => candidate.toLowerCase() === "message");
  return { ...members, ...(name !== undefined && message !== "" && { [name]: message }) };
}

/** Shape id of the model's error that an exception is, whichever copy of the class made it; `undefined` if it is none. */
export function errorShapeId(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { shapeId } = error.constructor as { readonly shapeId?: unknown };
  return typeof shapeId === "string" ? shapeId : undefined;
}
