import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { serveSecretsManager } from "./serve-secrets-manager.js";

it("answers what is under way when it closes, and does not wait for what the connection might bring after", async () => {
  const server = await serveSecretsManager();
  const socket = connect(server.port, "127.0.0.1");
  let answer = "";
  socket.on("data", (part: Buffer) => (answer += part.toString()));
  const body = '{"PasswordLength":20}';
  socket.write(
    "POST / HTTP/1.1\r\nHost: a\r\nX-Amz-Target: secretsmanager.GetRandomPassword\r\n" +
      `Content-Type: application/x-amz-json-1.1\r\nContent-Length: ${body.length}\r\n\r\n{`,
  );
  await once(socket, "ready");
  // The head has arrived once a request that was sent later is answered.
  await (await fetch(server.url, { method: "POST" })).text();
  const start = performance.now();
  const closed = server.close(60_000);
  socket.write(body.slice(1));
  await Promise.all([closed, once(socket, "close")]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*"RandomPassword"/);
  expect(performance.now() - start).toBeLessThan(3_000);
});
