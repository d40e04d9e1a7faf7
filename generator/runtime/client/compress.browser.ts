import type { ResponseBody } from "../response-body.js";

/** Makes less of a request's body, be it bytes or a stream of them. In Node, `compress.ts` stands here. */
export async function compress(body: unknown): Promise<unknown> {
  const gzip = new CompressionStream("gzip");
  if (body instanceof ReadableStream) return body.pipeThrough(gzip);
  const compressed = new Response(body as ResponseBody).body!.pipeThrough(gzip);
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}
