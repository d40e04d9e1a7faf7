import type { ResponseBody } from "../response-body.js";
import { readStream } from "./read-body.js";
import { RequestRefusal, unreadable } from "./refusal.js";
import type { OperationDescription } from "./service.js";

/**
 * Whether a body is compressed in a way that the operation knows. Any other encoding is the operation's own affair.
 *
 * @see smithy.api#requestCompression
 */
export function isCompressed<Operations>(
  { headers }: Request,
  { encodings }: OperationDescription<Operations>,
): boolean {
  if (!encodings?.includes("gzip")) return false;
  // Of several, the last one was applied last.
  return /(?:^|,)\s*gzip\s*$/i.test(headers.get("content-encoding") ?? "");
}

/** @throws RequestRefusal for what is not compressed, or grows larger than allowed; no more than that is ever held. */
export async function expandedBody(body: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await readStream(expanded(new Response(body as ResponseBody).body), maxBytes);
  } catch (error) {
    throw error instanceof RequestRefusal && error.status === 413 ? error : unreadable("The body is not valid gzip");
  }
}

export function expanded(body: ReadableStream<Uint8Array> | null): ReadableStream<Uint8Array> | null {
  return body && body.pipeThrough(new DecompressionStream("gzip") as Pair);
}

/** `ReadableWritablePair` of the types of browsers, which servers on Node may do without. */
interface Pair {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
}
