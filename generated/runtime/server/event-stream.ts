import { EventStreamSerde, UniversalEventStreamMarshaller } from "@smithy/core/event-streams";
import { JsonShapeSerializer2 } from "@smithy/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { EventStreamMarshaller, Message, Schema } from "@smithy/types";
import { withHeaderNumbers } from "../event-header-numbers.js";
import { errorMembers, errorShapeId } from "./error-members.js";
import type { Answer, WireError } from "./protocol.js";

/** Writes an output of which one member is a stream of events. */
export type StreamWriter = (output: unknown, context: StreamContext) => Answer;

export interface StreamContext {
  /** Of the whole output. */
  readonly schema: Schema;
  /** Of what the events hold. */
  readonly contentType: string;
  /** The output's other members travel in headers, and members of events have the names of `smithy.api#jsonName`. */
  readonly isBoundToHttp?: true | undefined;
  /** Takes what the operation throws in the middle of its events and gives what the caller is told. */
  readonly onFailure: (error: unknown) => WireError;
}

/**
 * Events as messages of `application/vnd.amazon.eventstream`: first the output's other members as `initial-response`,
 * then what the operation yields. With HTTP bindings the others are in the head of the answer. An error that is a member of the stream's union, thrown or yielded, goes out as an
 * exception; any other ends the stream with a message that tells nothing of it.
 */
export const writeEventStream: StreamWriter = (output, context) => {
  const schema = NormalizedSchema.of(context.schema);
  const member = schema.getEventStreamMember();
  const { [member]: events, ...initialRequest } = output as Record<string, unknown>;
  const union = schema.getMemberSchema(member);
  const errors = errorsOf(union);
  const serde = new EventStreamSerde({
    marshaller: marshallerFor(union, errors, context.onFailure),
    serializer: new JsonShapeSerializer2({
      jsonName: context.isBoundToHttp ?? false,
      timestampFormat: { useTrait: true, default: 7 },
    }),
    deserializer: undefined as never, // Nothing is read.
    defaultContentType: context.contentType,
  });
  const messages = serde.serializeEventStream({
    eventStream: prepared(events as AsyncIterable<Event> | undefined, errors),
    requestSchema: schema,
    ...(!context.isBoundToHttp && { initialRequest }),
    initialMessageType: "initial-response",
  });
  return { status: 200, contentType: "application/vnd.amazon.eventstream", body: readable(messages) };
};

/** One member of the union, by its name. */
type Event = Readonly<Record<string, object>>;

/** Errors of the union: shape id to member. */
type ErrorMembers = ReadonlyMap<string, { readonly name: string; readonly messageMember: string | undefined }>;

function errorsOf(union: NormalizedSchema): ErrorMembers {
  const errors = Object.entries(union.getMemberSchemas()).filter(([, schema]) => isError(schema));
  return new Map(
    errors.map(([name, schema]) => {
      const members = Object.keys(schema.getMemberSchemas());
      return [schema.getName(true)!, { name, messageMember: members.find((member) => /^message$/i.test(member)) }];
    }),
  );
}

function isError(schema: NormalizedSchema): boolean {
  const definition = schema.getSchema();
  return Array.isArray(definition) && definition[0] === -3;
}

/** A failure of the operation that no member of the union stands for. */
class Failure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** The operation's events, with what it throws as the last of them. Copied, for the serialiser takes them apart. */
async function* prepared(
  events: AsyncIterable<Event> | undefined,
  errors: ErrorMembers,
): AsyncGenerator<Event | Failure> {
  if (!events) return;
  try {
    for await (const event of events) {
      const [name, value] = Object.entries(event)[0] ?? [];
      if (name !== undefined) yield { [name]: value instanceof Error ? errorView(value, errors) : { ...value } };
    }
  } catch (error) {
    const known = errors.get(errorShapeId(error) ?? "");
    yield known ? { [known.name]: errorView(error as Error, errors) } : new Failure(error);
  }
}

function errorView(error: Error, errors: ErrorMembers): object {
  const known = errors.get(errorShapeId(error) ?? "");
  return known ? errorMembers(known, error.message, error) : { ...error };
}

/** The library's marshaller, which knows nothing of exceptions, taught to send them; and numbers in headers by their type. */
function marshallerFor(
  union: NormalizedSchema,
  errors: ErrorMembers,
  onFailure: StreamContext["onFailure"],
): EventStreamMarshaller {
  const marshaller = new UniversalEventStreamMarshaller({ utf8Decoder: fromUtf8, utf8Encoder: toUtf8 });
  const members = union.getMemberSchemas();
  const exceptions = new Set(Array.from(errors.values(), ({ name }) => name));
  return {
    deserialize: (body, deserializer) => marshaller.deserialize(body, deserializer),
    serialize: (events, toMessage) =>
      marshaller.serialize(events, (event) => {
        if (event instanceof Failure) return failureMessage(onFailure(event.error));
        const { headers, body } = toMessage(event);
        const type = headers[":event-type"]?.value;
        // What is no member is the message that goes before all events.
        if (typeof type !== "string" || !Object.hasOwn(members, type)) return { headers, body };
        const message = { headers: withHeaderNumbers(headers, members[type]!), body };
        return exceptions.has(type) ? exceptionMessage(message, type) : message;
      }),
  };
}

function exceptionMessage({ headers, body }: Message, type: string): Message {
  const { ":event-type": _, ...others } = headers;
  return { headers: { ...others, ":message-type": text("exception"), ":exception-type": text(type) }, body };
}

function failureMessage({ type, message }: WireError): Message {
  const headers = {
    ":message-type": text("error"),
    ":error-code": text(type),
    ":error-message": text(message),
  };
  return { headers, body: new Uint8Array() };
}

function text(value: string) {
  return { type: "string" as const, value };
}

/** A stream that asks for the next message when there is room for it, and ends the operation's events when it is given up. */
function readable(messages: Promise<AsyncIterable<Uint8Array>>): ReadableStream<Uint8Array> {
  let iterator: AsyncIterator<Uint8Array> | undefined;
  return new ReadableStream({
    async pull(controller) {
      iterator ??= (await messages)[Symbol.asyncIterator]();
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator?.return?.();
    },
  });
}
