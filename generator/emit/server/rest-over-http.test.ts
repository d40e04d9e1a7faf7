import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { serverOfPlan } from "../../testing/generated-server.js";
import { restServicePlan } from "../../testing/rest-service.js";

const library = await serverOfPlan(restServicePlan());
const handler = library.handler({
  findBook: ({ path }: { readonly path: string }) => ({ etag: '"1"', book: { title: path } }),
  putPages: (input) => input,
  hasBook: () => ({ pages: 3 }),
  dropBook: () => {},
});
const server = serve({ fetch: handler, port: 0, hostname: "127.0.0.1" }) as Server;
if (!server.listening) await once(server, "listening");
const { port } = server.address() as AddressInfo;
const origin = `http://127.0.0.1:${port}`;
afterAll(() => server.close());

it("answers what HTTP asks of a status and a method", async () => {
  const found = await fetch(`${origin}/shelves/1/a%2Fb`);
  expect([found.status, found.headers.get("etag"), await found.json()]).toEqual([
    200,
    '"1"',
    { book: { Title: "a/b", pages: 100 } },
  ]);
  const head = await fetch(`${origin}/books/x`, { method: "HEAD" });
  expect([head.status, head.headers.get("x-pages"), await head.text()]).toEqual([200, "3", ""]);
  const dropped = await fetch(`${origin}/books/x`, { method: "DELETE" });
  expect([dropped.status, dropped.headers.get("content-length"), await dropped.text()]).toEqual([204, null, ""]);
});

it("hands on a large body bit by bit", async () => {
  const body = new Blob([new Uint8Array(3_000_000)]);
  const answer = await fetch(`${origin}/pages`, { method: "PUT", body, headers: { "content-type": "image/png" } });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect((await answer.arrayBuffer()).byteLength).toBe(3_000_000);
});

it("knows that there is no body where its length is said to be none", async () => {
  const answer = await fetch(`${origin}/pages`, { method: "PUT" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

/** The first line of the answer to bytes that no client would send. */
async function answerTo(lines: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(Buffer.from([...lines, "Connection: close", "", ""].join("\r\n"), "latin1"));
  return (await text(socket)).split("\r\n", 1)[0]!;
}

it.each([
  ["GET /shelves/1/%ff HTTP/1.1", "HTTP/1.1 400 Bad Request"],
  ["GET /shelves/1/%zz HTTP/1.1", "HTTP/1.1 400 Bad Request"],
  ["GET /shelves/1/x?%ff HTTP/1.1", "HTTP/1.1 400 Bad Request"],
  ["GET /shelves/one/x HTTP/1.1", "HTTP/1.1 400 Bad Request"],
  ["GET /shelves/1/../../x HTTP/1.1", "HTTP/1.1 404 Not Found"],
  ["GET //shelves/1/x HTTP/1.1", "HTTP/1.1 404 Not Found"],
  ["PUT /shelves/1/x HTTP/1.1", "HTTP/1.1 405 Method Not Allowed"],
  ["PUT /books HTTP/1.1", "HTTP/1.1 404 Not Found"],
])("answers %s with %s", async (line, answer) => {
  expect(await answerTo([line, "Host: localhost"])).toBe(answer);
});
