import { serve } from "@hono/node-server";
import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import {
  createSecretsManagerHandler,
  type HandlerOptions,
  type OperationContext,
  type SecretsManagerOperations,
} from "../../generated/secretsmanager/server/index.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves one operation on a free port. */
async function start(
  createSecret: SecretsManagerOperations["createSecret"],
  options: HandlerOptions = {},
): Promise<number> {
  const operations = { createSecret } as Partial<SecretsManagerOperations> as SecretsManagerOperations;
  return new Promise((resolve) => {
    const server = serve(
      { fetch: createSecretsManagerHandler(operations, options), port: 0, hostname: "127.0.0.1" },
      ({ port }) => resolve(port),
    );
    servers.push(server as Server);
  });
}

const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" };
const token = "0d7f1b1e-5a31-4f8e-a1b2-2c1b1c1d1e1f";
const named = (Name: string) => JSON.stringify({ Name, ClientRequestToken: token });

/** Sends a body in the given parts, with a pause after each. */
async function send(port: number, parts: readonly string[], more: Record<string, string> = {}) {
  const request = httpRequest({ port, host: "127.0.0.1", method: "POST", path: "/", headers: { ...headers, ...more } });
  const answered = once(request, "response") as Promise<[IncomingMessage]>;
  for (const part of parts) {
    request.write(part);
    await wait(10);
  }
  request.end();
  const [response] = await answered;
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, text };
}

const echo: SecretsManagerOperations["createSecret"] = ({ Name }) => ({ Name });

it("answers a body that comes at once", async () => {
  const port = await start(echo);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: named("a") });
  expect(answer.headers.get("content-length")).toBe("12");
  expect(await answer.json()).toEqual({ Name: "a" });
});

it("answers a body that comes in parts", async () => {
  const port = await start(echo);
  const [body, middle] = [named("a/b"), 9];
  expect(await send(port, [body.slice(0, middle), body.slice(middle)])).toEqual({
    status: 200,
    text: '{"Name":"a/b"}',
  });
});

it("answers a large body whose length is said", async () => {
  const port = await start((input) => ({ Name: String(input.SecretString?.length) }));
  const body = JSON.stringify({ Name: "a", ClientRequestToken: token, SecretString: "x".repeat(65_536) });
  const { text } = await send(port, [body], { "content-length": String(body.length) });
  expect(text).toBe('{"Name":"65536"}');
});

it("answers one request after the other on one connection", async () => {
  const port = await start(echo);
  const socket = connect(port, "127.0.0.1");
  let answers = "";
  socket.on("data", (chunk) => (answers += String(chunk)));
  const one = (name: string) => {
    const lines = Object.entries({ host: "a", ...headers, "content-length": named(name).length }).map(
      ([k, v]) => `${k}: ${v}`,
    );
    return `POST / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${named(name)}`;
  };
  // All at once, as a client may that does not wait.
  socket.write(one("first") + one("second") + one("third"));
  await vi.waitFor(() =>
    expect(answers.match(/\{"Name":"\w+"\}/g)).toEqual(['{"Name":"first"}', '{"Name":"second"}', '{"Name":"third"}']),
  );
  socket.destroy();
});

it.each([
  { how: "in parts", parts: Array.from({ length: 8 }, () => "x".repeat(1000)), more: {} },
  { how: "at once", parts: ["x".repeat(8000)], more: { "content-length": "8000" } },
])("refuses a body that is too large $how", async ({ parts, more }) => {
  const port = await start(echo, { maxBodyBytes: 3000 });
  const { status, text } = await send(port, parts, more);
  expect(status).toBe(413);
  expect(JSON.parse(text)).toMatchObject({ __type: "RequestEntityTooLargeException" });
});

it("survives a caller that goes away in the middle of its request", async () => {
  const onError = vi.fn();
  const port = await start(echo, { onError });
  const socket = connect(port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-amz-json-1.1\r\n");
  socket.write('x-amz-target: secretsmanager.CreateSecret\r\ncontent-length: 500\r\n\r\n{"Name":');
  await wait(50);
  socket.destroy();
  await wait(50);
  expect(onError).not.toHaveBeenCalled();
  expect((await send(port, [named("a")])).status).toBe(200);
});

it("tells the operation that its caller has gone away", async () => {
  let context: OperationContext | undefined;
  const onError = vi.fn();
  const port = await start(
    (_input, given) => {
      context = given;
      return new Promise((_resolve, reject) =>
        given.signal.addEventListener("abort", () => reject(given.signal.reason as Error)),
      );
    },
    { onError },
  );
  const controller = new AbortController();
  const call = fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers,
    body: named("a"),
    signal: controller.signal,
  });
  await vi.waitFor(() => expect(context).toBeDefined());
  expect(context!.signal.aborted).toBe(false);
  controller.abort();
  await expect(call).rejects.toThrow();
  await vi.waitFor(() => expect(context!.signal.aborted).toBe(true));
  expect(onError).not.toHaveBeenCalled();
});
