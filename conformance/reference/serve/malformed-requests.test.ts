import { once } from "node:events";
import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { AccessLogEntry } from "./access-log.js";
import { serveSecretsManager } from "./serve-secrets-manager.js";

/** Sends bytes to a server of its own and waits until it hangs up. */
async function send(bytes: string, options: { readonly requestTimeout?: number } = {}) {
  const log: AccessLogEntry[] = [];
  const failures: unknown[] = [];
  const server = await serveSecretsManager({
    ...options,
    log: (entry) => log.push(entry),
    onError: (error) => failures.push(error),
  });
  onTestFinished(() => server.close(0));
  const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
  let answer = "";
  socket.on("data", (part: Buffer) => (answer += part.toString()));
  await once(socket, "close");
  return { answer, log, failures };
}

const post = "POST / HTTP/1.1\r\nHost: a\r\n";

it.each([
  { what: "no HTTP at all", bytes: "\u0016\u0003\u0001\r\n\r\n", status: 400, type: "MalformedHttpRequestException" },
  { what: "two lengths", bytes: `${post}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, status: 400 },
  { what: "a length and chunks", bytes: `${post}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, status: 400 },
  { what: "an unknown method", bytes: "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", status: 400 },
  { what: "no host", bytes: "POST / HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400 },
  { what: "a host that is none", bytes: "POST / HTTP/1.1\r\nHost: a b/<>\r\nConnection: close\r\n\r\n", status: 400 },
  { what: "a target that is none", bytes: "POST * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", status: 400 },
  { what: "headers without end", bytes: `${post}X: ${"x".repeat(20_000)}\r\n\r\n`, status: 431 },
  { what: "an expectation", bytes: `${post}Expect: miracles\r\nConnection: close\r\n\r\n`, status: 417 },
  {
    what: "a tunnel",
    bytes: "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
    status: 405,
    type: "UnknownOperationException",
  },
])("refuses $what in the service's form", async ({ bytes, status, type = "MalformedHttpRequestException" }) => {
  const { answer, log } = await send(bytes);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(JSON.parse(body)).toEqual({ __type: type, message: expect.stringMatching(/\w/) as string });
  const [, requestId] = /\r\nx-amzn-requestid: ([-0-9a-f]{36})\r\n/i.exec(head) ?? [];
  expect(log).toEqual([{ operation: "-", status, duration: 0, requestId }]);
});

it("refuses a request that does not come to its end in time", async () => {
  const { answer } = await send(`${post}Content-Length: 10\r\n\r\n{`, { requestTimeout: 100 });
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d [^]*"__type":"\w+"/);
});

it("takes a caller who leaves for no failure of an operation", async () => {
  const { log, failures } = await send(
    `${post}X-Amz-Target: secretsmanager.CreateSecret\r\nContent-Type: application/x-amz-json-1.1\r\n` +
      "Content-Length: 10\r\n\r\n{",
    { requestTimeout: 100 },
  );
  await expect.poll(() => log.map(({ status }) => status).toSorted()).toEqual([400, 408]);
  expect(failures).toEqual([]);
});
