import type { JsonObject, JsonValue } from "../../model/index.js";
import { httpOperationOf, type OperationPlan, type StructurePlan } from "../../plan/index.js";
import { referenceTo, tellsAll } from "../shared/json-schema/index.js";
import { contentOf, named, stripped, structureBodyName } from "./bodies.js";
import type { DocumentContext } from "./document-context.js";
import { errorLine } from "./error-line.js";
import { bodyExamples, memberExamples, type Message } from "./examples.js";
import { membersAt, parameterName } from "./member-location.js";
import { headerOf } from "./parameters.js";

interface Response {
  readonly description: string;
  readonly headers: Readonly<Record<string, JsonObject>>;
  readonly content?: JsonObject | undefined;
}

/** The answers of an operation, its errors among them, by status. */
export function restResponses(context: DocumentContext, operation: OperationPlan): JsonObject {
  const errors = tellsAll(context) ? [...operation.errors, ...operation.undeclaredErrors] : operation.errors;
  const byStatus = grouped(errors.map((error) => [statusOf(error), error]));
  const responses: [status: string, response: Response][] = [
    [String(httpOperationOf(operation.traits)?.code ?? 200), successOf(context, operation)],
    ...[...byStatus].map(([status, alike]): [string, Response] => [
      status,
      errorResponse(context, operation, status, alike),
    ]),
  ];
  return Object.fromEntries<JsonValue>(
    responses.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([status, each]) => [status, toJson(each)]),
  );
}

/** `404`, or a range of statuses. */
function statusOf({ error }: StructurePlan): string {
  return error!.statuses ?? String(error!.httpStatus);
}

function successOf(context: DocumentContext, operation: OperationPlan): Response {
  const { name, output } = operation;
  const status = httpOperationOf(operation.traits)?.code ?? 200;
  const description = tellsAll(context)
    ? "What the operation answers."
    : `${stripped(context, name)} ${status} response`;
  if (!output) return { description, headers: {} };
  const message = { kind: "response", operation, structure: output } as const;
  const content = contentOf(context, message, {
    payload: `${name}OutputPayload`,
    content: structureBodyName(context, operation, "output", `${stripped(context, name)}ResponseContent`),
  });
  return { description, headers: headersOf(context, message), content };
}

function errorResponse(
  context: DocumentContext,
  operation: OperationPlan,
  status: string,
  errors: readonly StructurePlan[],
): Response {
  const isJoining = context.settings.onErrorStatusConflict === "oneOf";
  if (!tellsAll(context) && isJoining && errors.length > 1) return joinedErrors(context, operation, status, errors);
  const responses = errors.map((error) => singleError(context, operation, status, error));
  // Of several errors with one status, Smithy's converter tells the last.
  return tellsAll(context) ? together(responses) : responses.at(-1)!;
}

function singleError(
  context: DocumentContext,
  operation: OperationPlan,
  status: string,
  error: StructurePlan,
): Response {
  const name = stripped(context, error.modelName);
  const message = { kind: "error", operation, structure: error } as const;
  const content = contentOf(context, message, {
    payload: `${error.modelName}ErrorPayload`,
    content: `${name}ResponseContent`,
  });
  const description = tellsAll(context) ? errorLine(error) : `${name} ${status} response`;
  return { description, headers: headersOf(context, message), content };
}

/** Errors of one status as Smithy's converter joins them: one body that is any of theirs, headers beside it. */
function joinedErrors(
  context: DocumentContext,
  operation: OperationPlan,
  status: string,
  errors: readonly StructurePlan[],
): Response {
  const name = stripped(context, `${operation.name}${status}Error`);
  for (const { id } of errors) context.joined.add(id);
  const messages = errors.map((structure) => ({ kind: "error", operation, structure }) as const);
  const examples = messages.map((message) => {
    const members = membersAt(message.structure, "response", "body");
    return bodyExamples(context, message, members)["examples"];
  });
  const headers = messages.flatMap((message) =>
    membersAt(message.structure, "response", "header").map((member) => {
      const header = { schema: { type: "string" }, ...memberExamples(context, message, member) };
      return [parameterName(member), header] as const;
    }),
  );
  const schema = { oneOf: errors.map((error) => referenceTo(context, error)) };
  return {
    description: `${name} ${status} response`,
    headers: Object.fromEntries(headers),
    content: {
      [context.jsonContentType]: {
        schema: named(context, `${name}ResponseContent`, schema),
        ...joined(examples),
      },
    },
  };
}

function joined(examples: readonly (JsonValue | undefined)[]): JsonObject {
  const all = Object.assign({}, ...examples) as JsonObject;
  return Object.keys(all).length > 0 ? { examples: all } : {};
}

function headersOf(context: DocumentContext, message: Message): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    membersAt(message.structure, "response", "header").map((member) => [
      parameterName(member),
      headerOf(context, member, memberExamples(context, message, member)),
    ]),
  );
}

/** Responses that share a status as one: each of the bodies may come, and a header is sure only if all of them have it. */
function together(responses: readonly Response[]): Response {
  if (responses.length === 1) return responses[0]!;
  const headers = new Map<string, JsonObject>();
  for (const [name, header] of responses.flatMap((each) => Object.entries(each.headers))) {
    const isSure = responses.every((each) => each.headers[name]?.["required"] === true);
    const { required: _, ...others } = header;
    if (!headers.has(name)) headers.set(name, isSure ? header : others);
  }
  const contents = grouped(
    responses.flatMap(({ content }) => Object.entries((content ?? {}) as Readonly<Record<string, JsonObject>>)),
  );
  const content = [...contents].map(([type, media]) => [type, anyOf(media)] as const);
  return {
    description: responses.map(({ description }) => description).join("\n"),
    headers: Object.fromEntries(headers),
    ...(content.length > 0 && { content: Object.fromEntries(content) as JsonObject }),
  };
}

function anyOf(media: readonly JsonObject[]): JsonObject {
  const texts = [...new Set(media.map(({ schema }) => JSON.stringify(schema)))];
  const schemas = texts.map((text) => JSON.parse(text) as JsonObject);
  return {
    schema: schemas.length === 1 ? schemas[0]! : { anyOf: schemas },
    ...joined(media.map(({ examples }) => examples)),
  };
}

function toJson({ description, headers, content }: Response): JsonObject {
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(content && { content }),
  };
}

/** Values by key, in the order in which the keys are first met. */
function grouped<T>(entries: readonly (readonly [key: string, value: T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
