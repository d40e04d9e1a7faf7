import type { JsonObject, JsonValue } from "../../model/index.js";
import {
  kebabCase,
  type ExamplePlan,
  type MemberPlan,
  type OperationPlan,
  type StructurePlan,
} from "../../plan/index.js";
import { prose, tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext } from "./document-context.js";
import { wireName, wireValue } from "./wire-value.js";

/** A message of an operation: what is asked, what is answered, or one of its errors. */
export interface Message {
  readonly kind: "request" | "response" | "error";
  readonly operation: OperationPlan;
  /** Absent where nothing is asked or answered but that. */
  readonly structure?: StructurePlan | undefined;
}

/** The values of one member in the model's examples of a message. @see smithy.api#examples */
export function memberExamples(context: DocumentContext, message: Message, member: MemberPlan): JsonObject {
  return examplesOf(context, message, (value) =>
    Object.hasOwn(value, member.name) ? wireValue(context, member, value[member.name]!) : undefined,
  );
}

/** The values of those members that make up the body. */
export function bodyExamples(context: DocumentContext, message: Message, members: readonly MemberPlan[]): JsonObject {
  return examplesOf(context, message, (content) =>
    Object.fromEntries<JsonValue>(
      Object.entries(content).flatMap(([name, value]) => {
        const member = members.find((each) => each.name === name);
        return member ? [[wireName(context, member), wireValue(context, member, value)]] : [];
      }),
    ),
  );
}

/** The requests of a protocol that has everything in the body. */
export function inputExamples(context: DocumentContext, operation: OperationPlan): JsonObject {
  const { input } = operation;
  return bodyExamples(context, { kind: "request", operation, structure: input }, input?.members ?? []);
}

/** The answers of those examples that get one. */
export function outputExamples(context: DocumentContext, operation: OperationPlan): JsonObject {
  const { output } = operation;
  return bodyExamples(context, { kind: "response", operation, structure: output }, output?.members ?? []);
}

/** The answers of those that get one of these errors, each with its name in the body. */
export function errorExamples(
  context: DocumentContext,
  operation: OperationPlan,
  errors: readonly StructurePlan[],
): JsonObject {
  const examples = errors.flatMap((structure) => {
    const message = { kind: "error", operation, structure } as const;
    const found = bodyExamples(context, message, structure.members)["examples"] ?? {};
    return Object.entries(found as Readonly<Record<string, JsonObject>>).map(([name, example]) => {
      const value = { __type: structure.modelName, ...(example["value"] as JsonObject) };
      return [name, { ...example, value }] as const;
    });
  });
  return examples.length > 0 ? { examples: Object.fromEntries<JsonValue>(examples) } : {};
}

/** The examples of a message for which there is a value, by name. */
function examplesOf(
  context: DocumentContext,
  { kind, operation, structure }: Message,
  valueOf: (content: JsonObject) => JsonValue | undefined,
): JsonObject {
  const found = operation.examples.flatMap((example, index): readonly (readonly [string, JsonObject])[] => {
    const content = contentOf(example, kind, structure);
    const value = content && valueOf(content);
    if (value === undefined) return [];
    return [[exampleName(context, operation, example, index + 1), exampleObject(context, example, value)]];
  });
  return found.length > 0 ? { examples: Object.fromEntries<JsonValue>(found) } : {};
}

function contentOf(
  example: ExamplePlan,
  kind: Message["kind"],
  structure: StructurePlan | undefined,
): JsonObject | undefined {
  if (kind === "request") return example.input;
  if (kind === "response") return example.error ? undefined : (example.output ?? {});
  return structure && example.error?.shapeId === structure.id ? example.error.content : undefined;
}

function exampleName(context: DocumentContext, operation: OperationPlan, { title }: ExamplePlan, n: number): string {
  if (!tellsAll(context)) return `${operation.name}_example${n}`;
  return `${n}-${kebabCase(title.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, ""))}`;
}

function exampleObject(context: DocumentContext, example: ExamplePlan, value: JsonValue): JsonObject {
  const { title, documentation = tellsAll(context) ? undefined : "" } = example;
  return {
    summary: title,
    ...(documentation !== undefined && { description: prose(context, documentation) }),
    value,
  };
}
