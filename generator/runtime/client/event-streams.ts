import { EventStreamSerde } from "@smithy/core/event-streams";
import type { NormalizedSchema } from "@smithy/core/schema";
import type { EventStreamMarshaller, Message, MessageHeaders, ShapeDeserializer } from "@smithy/types";
import { withHeaderNumbers } from "../event-header-numbers.js";

type Members = Record<string, unknown>;

interface WrittenEvent {
  readonly body: Uint8Array;
  readonly eventType: string;
  readonly additionalHeaders: MessageHeaders;
}

/** What reads and writes events in the packages, with the parts of it that they do not show. */
interface OpenEventStreams {
  readonly marshaller: EventStreamMarshaller;
  readonly deserializer: ShapeDeserializer<string | Uint8Array>;
  writeEventBody(member: string, union: NormalizedSchema, event: Members): WrittenEvent;
  readEventMember(event: NormalizedSchema, body: Uint8Array, hasBindings: boolean, found: Members): Promise<unknown>;
}

const Base = EventStreamSerde as unknown as new (parts: OpenEventStreams) => OpenEventStreams;

/**
 * Reads and writes events as the packages do, but for what Smithy's tests of event streams find wrong with that: the
 * kinds of numbers in headers, members that stand in the body beside others in headers, errors that a client sends, and
 * events that do not say in text what they are.
 */
class EventStreams extends Base {
  constructor({ marshaller, ...parts }: OpenEventStreams) {
    super({ ...parts, marshaller: withTypesChecked(marshaller) } as OpenEventStreams);
  }

  override writeEventBody(member: string, union: NormalizedSchema, event: Members): WrittenEvent {
    const value = event[member];
    // A copy, because members are taken out of it one by one; the text of an error is no member that a copy would have.
    const copy = Array.isArray(value)
      ? value
      : { ...(value instanceof Error && { message: value.message }), ...(value as object) };
    const written = super.writeEventBody(member, union, { ...event, [member]: copy });
    const schema = schemaOf(union, member);
    if (!schema) return written;
    const isError = schema.getMergedTraits().error !== undefined;
    return {
      ...written,
      additionalHeaders: {
        ...withHeaderNumbers(written.additionalHeaders, schema),
        ...(isError && {
          ":message-type": { type: "string", value: "exception" },
          ":exception-type": { type: "string", value: written.eventType },
        }),
      },
    };
  }

  override async readEventMember(
    event: NormalizedSchema,
    body: Uint8Array,
    hasBindings: boolean,
    found: Members,
  ): Promise<unknown> {
    const isBodyLeft = hasBindings && body.byteLength > 0 && !hasPayload(event);
    const others = isBodyLeft ? ((await this.deserializer.read(event, body)) as Members) : {};
    const headers = Object.entries(found).map(([name, value]) => [
      name,
      typeof value === "bigint" ? Number(value) : value,
    ]);
    return super.readEventMember(event, body, hasBindings, { ...others, ...Object.fromEntries(headers) });
  }
}

/** The same with those changes, made of what a protocol has. */
export function eventStreams(serde: EventStreamSerde): EventStreamSerde {
  return new EventStreams(serde as unknown as OpenEventStreams) as unknown as EventStreamSerde;
}

function schemaOf(union: NormalizedSchema, member: string): NormalizedSchema | undefined {
  for (const [name, schema] of union.structIterator()) if (name === member) return schema;
  return undefined;
}

function hasPayload(event: NormalizedSchema): boolean {
  for (const [, member] of event.structIterator()) if (member.getMergedTraits().eventPayload) return true;
  return false;
}

function withTypesChecked(marshaller: EventStreamMarshaller): EventStreamMarshaller {
  return {
    serialize: (events, write) => marshaller.serialize(events, write),
    deserialize: (body, read) =>
      marshaller.deserialize(body, (event) => {
        for (const message of Object.values(event)) checkType(message);
        return read(event);
      }),
  };
}

/** @throws Error where what an event is called is no text. */
function checkType({ headers }: Message): void {
  const type = headers[":event-type"] ?? headers[":exception-type"];
  if (type?.type !== "string") throw new Error("An event does not say in text what it is.");
}
