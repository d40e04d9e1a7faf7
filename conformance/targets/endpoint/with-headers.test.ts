import { expect, it } from "vitest";
import { withHeaders } from "./with-headers.js";

it("adds headers to what is sent, and nothing to the request that is told of", async () => {
  let sent: Request | undefined;
  const send = withHeaders({ authorization: "Bearer a-long-token", "x-stage": "test" }, async (request) => {
    sent = request;
    return new Response("{}", { status: 201, headers: { "x-a": "b" } });
  });
  const request = new Request("http://localhost/a", { method: "POST", headers: { "x-own": "1" }, body: "text" });
  const answer = await send(request);
  expect(Object.fromEntries(sent!.headers)).toMatchObject({
    authorization: "Bearer a-long-token",
    "x-stage": "test",
    "x-own": "1",
  });
  expect(await sent!.text()).toBe("text");
  expect(request.headers.has("authorization")).toBe(false);
  expect([answer.status, answer.headers.get("x-a"), await answer.text()]).toEqual([201, "b", "{}"]);
});

it("blots out a value that an answer repeats, with its scheme or without", async () => {
  const echo = withHeaders(
    { authorization: "Bearer a-long-token", "x-stage": "test" },
    async () => new Response("Bearer a-long-token, a-long-token, test", { headers: { "x-echo": "a-long-token" } }),
  );
  const answer = await echo(new Request("http://localhost/"));
  expect(answer.headers.get("x-echo")).toBe("(not shown)");
  expect(await answer.text()).toBe("(not shown), (not shown), test");
});

it("leaves bytes and empty answers as they are", async () => {
  const bytes = Uint8Array.from([0xff, 0x00, 0xfe]);
  const send = (answer: Response) =>
    withHeaders({ "x-key": "a-long-token" }, async () => answer)(new Request("http://localhost/"));
  expect(new Uint8Array(await (await send(new Response(bytes))).arrayBuffer())).toEqual(bytes);
  expect((await send(new Response(null, { status: 204 }))).status).toBe(204);
});
