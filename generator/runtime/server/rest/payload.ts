import type { Payload } from "../bound-members.js";
import { unreadable } from "../refusal.js";
import { decodeUtf8, encodeUtf8 } from "../utf8.js";
import { notConvertible } from "../wire/mismatch.js";
import type { Wire } from "../wire/wire.js";

interface PayloadOptions extends Pick<Payload, "isRequired" | "isNullable" | "makeDefault"> {
  readonly mediaType?: string;
}

/** A structure in the protocol's own notation. */
export function structurePayload(member: string, wire: Wire, options: PayloadOptions = {}): Payload {
  return { member, kind: "structure", wire, ...options };
}

/** Anything else in the protocol's own notation: a union, document, list, map, number, ... */
export function documentPayload(member: string, wire: Wire, options: PayloadOptions = {}): Payload {
  return { member, kind: "document", wire, ...options };
}

/** Text as it is. */
export function textPayload(member: string, options: PayloadOptions = {}): Payload {
  return { member, kind: "text", mediaType: "text/plain", ...options };
}

/** Bytes as they are. */
export function bytesPayload(member: string, options: PayloadOptions = {}): Payload {
  return { member, kind: "bytes", ...options };
}

/** Bytes that come and go bit by bit. @see smithy.api#streaming */
export function streamPayload(member: string, options: PayloadOptions = {}): Payload {
  return { member, kind: "stream", ...options };
}

/** Events, which the output's `stream` writes. @see smithy.api#streaming */
export function eventPayload(member: string): Payload {
  return { member, kind: "events", mediaType: "application/vnd.amazon.eventstream" };
}

/** The body of an answer. */
export type Body = string | Uint8Array | ReadableStream<Uint8Array>;

/** The raw forms of text and bytes. */
export function readRaw({ kind }: Payload, body: Uint8Array): unknown {
  if (kind !== "text") return body;
  const text = decodeUtf8(body);
  if (text === undefined) throw unreadable("The body is not valid UTF-8");
  return text;
}

/**
 * What an operation gave as text, bytes or a stream of them.
 *
 * @param onFailure Told of a stream that breaks off.
 */
export function writeRaw({ kind }: Payload, value: unknown, onFailure: (error: unknown) => void): Body {
  if (kind === "text") {
    if (typeof value !== "string") throw notConvertible(value, "a String");
    return value;
  }
  if (value instanceof Uint8Array) return value;
  if (kind === "stream") {
    if (value instanceof ReadableStream) return value as ReadableStream<Uint8Array>;
    if (typeof value === "string") return encodeUtf8(value);
    if (isAsyncIterable(value)) return streamOf(value, onFailure);
  }
  throw notConvertible(value, "a Blob");
}

/**
 * A request's stream as something to iterate over, which not every browser's is. That it breaks off, or is not
 * compressed as its head says, is the caller's doing, and no failure of the operation that comes upon it.
 */
export function iterable(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => chunksOf(stream) };
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await next(reader); !part.done; part = await next(reader)) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return reader.read().catch(() => {
    throw unreadable("The body cannot be read to its end");
  });
}

/** Asks for the next bytes when there is room for them, and ends the operation's stream when it is given up. */
function streamOf(chunks: AsyncIterable<unknown>, onFailure: (error: unknown) => void): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let isGivenUp = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (isGivenUp) return;
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encodeUtf8(value) : (value as Uint8Array));
      } catch (error) {
        onFailure(error);
        throw error;
      }
    },
    async cancel() {
      isGivenUp = true;
      await iterator.return?.();
    },
  });
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
