import type { ResponseBody } from "../response-body.js";

/**
 * All bytes of a request's body. One that is a stream is read to its end by that, so that the request must get the bytes
 * in its place.
 */
export async function bytesOfBody(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array(0);
  if (body instanceof Uint8Array) return body;
  if (isAsyncIterable(body)) return joined(body);
  // Text, buffers and their views, blobs and, in browsers, streams.
  return new Uint8Array(await new Response(body as ResponseBody).arrayBuffer());
}

/** Whether a body can be read only once. */
export function isStream(body: unknown): boolean {
  return isAsyncIterable(body) || (typeof ReadableStream === "function" && body instanceof ReadableStream);
}

function isAsyncIterable(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

async function joined(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: (Uint8Array<ArrayBuffer> | string)[] = [];
  for await (const chunk of chunks) parts.push(chunk as Uint8Array<ArrayBuffer> | string);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
