import type { JsonObject } from "../../model/index.js";
import { targetOf, type MemberPlan, type OperationPlan, type StructurePlan } from "../../plan/index.js";
import { isEventStream } from "../shared/declared-shapes.js";
import { bareSchema, memberSchema, partialSchema, prose, referenceTo, tellsAll } from "../shared/json-schema/index.js";
import { payloadType } from "./content-type.js";
import type { DocumentContext } from "./document-context.js";
import { bodyExamples, memberExamples, type Message } from "./examples.js";
import { membersAt } from "./member-location.js";

/** The body of a request; `undefined` where there is none. */
export function bodyOfRequest(context: DocumentContext, operation: OperationPlan): JsonObject | undefined {
  const { input } = operation;
  if (!input) return undefined;
  const message = { kind: "request", operation, structure: input } as const;
  const content = contentOf(context, message, {
    payload: `${operation.name}InputPayload`,
    content: structureBodyName(context, operation, "input", `${stripped(context, operation.name)}RequestContent`),
  });
  if (!content) return undefined;
  const [payload] = membersAt(input, "request", "payload");
  const isRequired = (payload ? [payload] : membersAt(input, "request", "body")).some((member) => member.isRequired);
  const description = payload && tellsAll(context) ? payload.documentation : undefined;
  return {
    ...(description !== undefined && { description: prose(context, description) }),
    content,
    ...(isRequired && { required: true }),
  };
}

/** What is in the body of a message, by media type; `undefined` where nothing is. */
export function contentOf(
  context: DocumentContext,
  message: Message & { readonly structure: StructurePlan },
  names: { readonly payload: string; readonly content: string },
): JsonObject | undefined {
  const { structure } = message;
  const direction = message.kind === "request" ? "request" : "response";
  const [payload] = membersAt(structure, direction, "payload");
  if (payload) {
    const schema = payloadSchema(context, payload, names.payload);
    const type = payloadType(context, targetOf(context.plan, payload));
    return { [type]: { schema, ...memberExamples(context, message, payload) } };
  }
  const members = membersAt(structure, direction, "body");
  if (members.length === 0) return undefined;
  const schema = bodyReference(context, structure, members, names.content);
  return { [context.jsonContentType]: { schema, ...bodyExamples(context, message, members) } };
}

/** Smithy's converter gives every body a name, because some readers of documents take nothing else. */
function payloadSchema(context: DocumentContext, member: MemberPlan, name: string): JsonObject {
  const target = targetOf(context.plan, member);
  if (tellsAll(context)) {
    if (target.kind === "simple" && target.type === "blob") return { type: "string", format: "binary" };
    if (isEventStream(target)) return memberSchema(context, member);
    return bareSchema(context, member);
  }
  const schema = bareSchema(context, member);
  return "$ref" in schema ? schema : named(context, name, schema);
}

/**
 * A reference to the schema of a body: the structure's own where all of it is in the body, else one that is made of
 * those members that are.
 */
export function bodyReference(
  context: DocumentContext,
  structure: StructurePlan,
  members: readonly MemberPlan[],
  name: string,
): JsonObject {
  if (tellsAll(context) && members.length === structure.members.length) return referenceTo(context, structure);
  return named(context, name, partialSchema(context, structure, members));
}

/** Puts a schema among the components. */
export function named({ bodies, taken, rules }: DocumentContext, name: string, schema: JsonObject): JsonObject {
  // Where names clash, Smithy's converter lets the body's schema take the place of the shape's.
  let free = name;
  while (rules.style !== "smithy" && taken.has(free)) free += "_";
  bodies.set(free, schema);
  return { $ref: `${rules.definitionPointer}/${free}` };
}

/** What the schema of a body is called: the given name, or the structure's where the settings say so. */
export function structureBodyName(
  { settings }: DocumentContext,
  { input, output }: OperationPlan,
  part: "input" | "output",
  name: string,
): string {
  const structure = part === "input" ? input : output;
  return settings.useOperationInputOutputShapeNames && structure && input !== output ? structure.modelName : name;
}

/** A name as some readers of documents want it. */
export function stripped({ rules }: DocumentContext, name: string): string {
  return rules.alphanumericOnlyRefs ? name.replace(/[^A-Za-z0-9]/g, "") : name;
}
