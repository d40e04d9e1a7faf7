import { RequestRefusal, unreadable } from "./refusal.js";

/** What a request came in, as `@hono/node-server` hands it to its callback. Without it the request itself is read. */
export interface Host {
  readonly incoming?: IncomingBody | undefined;
}

/** The part of node's `IncomingMessage` that is needed. */
export interface IncomingBody {
  readonly readableDidRead?: boolean;
  readonly destroyed?: boolean;
  /** Everything has come in. */
  readonly complete?: boolean;
  read(): unknown;
  on(event: string, listener: (value?: unknown) => void): unknown;
  off(event: string, listener: (value?: unknown) => void): unknown;
}

/**
 * A request's whole body.
 *
 * @throws RequestRefusal when it is larger than allowed; no more than that is ever held.
 */
export function readBody(request: Request, maxBytes: number, host?: Host): Promise<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  const incoming = host?.incoming;
  // Node's own stream gives its buffers as they are; by way of the request each body would be copied once more, which
  // costs as much as all of the parsing.
  if (incoming && typeof incoming.on === "function" && incoming.readableDidRead === false && !("rawBody" in incoming)) {
    return readIncoming(incoming, maxBytes);
  }
  return declared === null ? readStream(request.body, maxBytes) : readBuffer(request, maxBytes);
}

async function readIncoming(incoming: IncomingBody, maxBytes: number): Promise<Uint8Array> {
  // The body of most requests comes with their head. By the time that a promise is settled, it has been handed over.
  await undefined;
  if (!incoming.complete) return readChunks(incoming, maxBytes);
  const body = (incoming.read() ?? new Uint8Array()) as Uint8Array;
  if (body.byteLength > maxBytes) throw tooLarge(maxBytes);
  return body;
}

function readChunks(incoming: IncomingBody, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks = new Chunks(maxBytes);
    const onData = (chunk: unknown) => {
      try {
        chunks.add(chunk as Uint8Array);
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const onEnd = () => settle(() => resolve(chunks.joined()));
    const onError = () => settle(() => reject(endedEarly()));
    const settle = (outcome: () => void) => {
      incoming.off("data", onData);
      incoming.off("end", onEnd);
      incoming.off("error", onError);
      incoming.off("close", onError);
      outcome();
    };
    incoming.on("data", onData);
    incoming.on("end", onEnd);
    incoming.on("error", onError);
    incoming.on("close", onError);
    // Its `close` is past, nothing more would come.
    if (incoming.destroyed) onError();
  });
}

/** A body of which the length is said, which need not be true. */
async function readBuffer(request: Request, maxBytes: number): Promise<Uint8Array> {
  const buffer = await request.arrayBuffer().catch(() => {
    throw endedEarly();
  });
  const body = new Uint8Array(buffer);
  if (body.byteLength > maxBytes) throw tooLarge(maxBytes);
  return body;
}

/** All of a stream, if it is not too much. */
export async function readStream(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks = new Chunks(maxBytes);
  if (!stream) return chunks.joined();
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.add(part.value);
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof RequestRefusal ? error : endedEarly();
  }
  return chunks.joined();
}

/** The parts of a body as they come in, as long as they are not too many. */
class Chunks {
  readonly #maxBytes: number;
  readonly #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.byteLength;
    if (this.#bytes > this.#maxBytes) throw tooLarge(this.#maxBytes);
    this.#parts.push(part);
  }

  joined(): Uint8Array {
    if (this.#parts.length === 1) return this.#parts[0]!;
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.byteLength;
    }
    return whole;
  }
}

function endedEarly(): RequestRefusal {
  return unreadable("The body ended early");
}

function tooLarge(maxBytes: number): RequestRefusal {
  return new RequestRefusal("RequestEntityTooLargeException", `The body is larger than ${maxBytes} bytes`, {
    status: 413,
  });
}
