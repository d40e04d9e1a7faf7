import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";

/** Makes less of a request's body, be it bytes or a stream of them. In browsers, `compress.browser.ts` stands here. */
export async function compress(body: unknown): Promise<unknown> {
  if (body instanceof Readable) return body.pipe(createGzip());
  if (body instanceof ReadableStream) return body.pipeThrough(new CompressionStream("gzip"));
  const bytes = body instanceof Blob ? await body.arrayBuffer() : (body as Uint8Array | string);
  return new Uint8Array(await promisify(gzip)(bytes));
}
