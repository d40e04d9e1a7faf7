import type { ErrorDescription } from "./service.js";

/** An error's members as they are written. Its text, which every error has as `message`, goes where the model has it. */
export function errorMembers(
  { messageMember }: Pick<ErrorDescription, "messageMember">,
  message: string,
  members: object = {},
): Readonly<Record<string, unknown>> {
  return { ...members, ...(messageMember !== undefined && message !== "" && { [messageMember]: message }) };
}

/** Shape id of the model's error that an exception is, whichever copy of the class made it; `undefined` if it is none. */
export function errorShapeId(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { shapeId } = error.constructor as { readonly shapeId?: unknown };
  return typeof shapeId === "string" ? shapeId : undefined;
}
