import { expect, it } from "vitest";
import { serverOfPlan, type Operation } from "../../testing/generated-server.js";
import { restServicePlan } from "../../testing/rest-service.js";

const library = await serverOfPlan(restServicePlan());

interface Asked {
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
  readonly options?: object;
}

function ask(operation: Record<string, Operation>, request: string, { headers = {}, body, options }: Asked = {}) {
  const [method, uri] = request.split(" ") as [string, string];
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const sent = new Request(`http://localhost${uri}`, {
    method,
    headers,
    body: bytes ?? null,
    duplex: "half",
  } as RequestInit);
  return library.handler(operation, options)(sent);
}

/** The input that an operation gets. */
async function inputOf(method: string, request: string, asked?: Asked): Promise<unknown> {
  let input: unknown;
  const answer = await ask({ [method]: (given) => void (input = given) }, request, asked);
  return (
    input ?? {
      status: answer.status,
      type: answer.headers.get("x-amzn-errortype"),
      ...((await answer.json()) as object),
    }
  );
}

const JSON_TYPE = { "content-type": "application/json" };

it("reads members from wherever they travel", async () => {
  const uri = "/shelves/7/a%2Fb/c%20d/?&tag=x&&since=2024-01-02T03:04:05Z&tag=&edition=2&edition=3";
  const headers = {
    "x-languages": 'de, "a, \\"b\\"", en',
    "x-times": "Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT",
    "X-Meta-Colour": "red",
  };
  expect(await inputOf("findBook", `GET ${uri}`, { headers })).toEqual({
    shelf: 7,
    path: "a/b/c d",
    edition: 2,
    since: new Date("2024-01-02T03:04:05Z"),
    tags: ["x", ""],
    others: { tag: "x", since: "2024-01-02T03:04:05Z", edition: "2" },
    languages: ["de", 'a, "b"', "en"],
    times: [new Date("2019-12-16T23:48:18Z"), new Date("2019-12-17T23:48:18Z")],
    meta: { colour: "red" },
  });
});

it("fills in defaults at every depth", async () => {
  const body = '{"book":{"Title":"a","sequel":{"Title":"b","pages":3}}}';
  expect(await inputOf("findBook", "GET /shelves/1/x")).toEqual({ shelf: 1, path: "x", edition: 1 });
  expect(await inputOf("describe", "POST /describe?form=long", { headers: JSON_TYPE, body })).toEqual({
    book: { title: "a", pages: 100, sequel: { title: "b", pages: 3 } },
  });
});

it("writes members to wherever they travel", async () => {
  const output = {
    status: 203,
    etag: '"1"',
    languages: ["de", "a,b", ""],
    meta: { Colour: "red" },
    book: { title: "é", printed: new Date(1.5e12) },
  };
  const answer = await ask({ findBook: () => output }, "GET /shelves/1/x");
  expect(answer.status).toBe(203);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-length": "68",
    "content-type": "application/json",
    etag: '"1"',
    "x-amzn-requestid": expect.any(String) as string,
    "x-languages": 'de, "a,b", ""',
    "x-meta-colour": "red",
  });
  expect(await answer.json()).toEqual({ book: { Title: "é", pages: 100, printed: "2017-07-14T02:40:00Z" } });
});

it("answers an error by a header, with members where they travel", async () => {
  const lent = new (library.error("Lent"))({ message: "Gone", reader: "me", until: new Date(0) });
  const answer = await ask({ findBook: () => Promise.reject(lent) }, "GET /shelves/1/x");
  expect([answer.status, answer.headers.get("x-amzn-errortype"), answer.headers.get("retry-after")]).toEqual([
    423,
    "Lent",
    "Thu, 01 Jan 1970 00:00:00 GMT",
  ]);
  expect(await answer.json()).toEqual({ message: "Gone", reader: "me" });
});

it.each([
  ["GET /nothing", 404, null],
  ["GET /shelves", 404, null],
  ["GET /shelves/1/", 404, null],
  ["GET /shelves//x", 404, null],
  ["POST /books/x", 405, "DELETE, HEAD"],
  ["OPTIONS /books", 405, "PUT"],
  ["POST /describe", 404, null],
  ["POST /describe?form=short", 404, null],
])("answers %s with %d", async (request, status, allow) => {
  const answer = await ask({}, request);
  expect([answer.status, answer.headers.get("allow")]).toEqual([status, allow]);
  expect(answer.headers.get("x-amzn-errortype")).toBe("UnknownOperationException");
});

it("is found under the path of its endpoint alone", async () => {
  const options = { path: "/v1/" };
  const drop = { dropBook: () => {} };
  expect((await ask(drop, "DELETE /v1/books/x", { options })).status).toBe(204);
  expect((await ask(drop, "DELETE /books/x", { options })).status).toBe(404);
  expect((await ask(drop, "DELETE /v10/books/x", { options })).status).toBe(404);
});

it("answers HEAD without a body, errors included", async () => {
  const found = await ask({ hasBook: () => ({ pages: 3 }) }, "HEAD /books/x");
  expect([found.status, found.headers.get("x-pages"), found.body]).toEqual([200, "3", null]);
  const lent = new (library.error("Lent"))({ message: "" });
  const refused = await ask({ hasBook: () => Promise.reject(lent) }, "HEAD /books/x");
  expect([refused.status, refused.headers.get("x-amzn-errortype"), refused.body]).toEqual([423, "Lent", null]);
});

it("answers a status that forbids a body without one", async () => {
  const answer = await ask({ dropBook: () => {} }, "DELETE /books/x");
  expect([answer.status, answer.body, answer.headers.get("content-type")]).toEqual([204, null, null]);
});

it("hands a stream of bytes on in both directions, however long it is", async () => {
  const chunk = new Uint8Array(300_000).fill(7);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let turn = 0; turn < 5; turn++) controller.enqueue(chunk);
      controller.close();
    },
  });
  const answer = await ask({ putPages: (input) => input }, "PUT /pages", {
    headers: { "content-type": "image/png" },
    body,
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect((await answer.arrayBuffer()).byteLength).toBe(1_500_000);
});

it("tells its owner of a stream that breaks off", async () => {
  const failures: unknown[] = [];
  async function* broken() {
    yield new Uint8Array(3);
    await Promise.reject(new Error("no more"));
  }
  const options = { onError: (error: unknown) => failures.push(error) };
  const answer = await ask({ putPages: () => ({ content: broken() }) }, "PUT /pages", { options });
  await expect(answer.arrayBuffer()).rejects.toThrow();
  expect(failures).toEqual([new Error("no more")]);
});

it("takes a stream that its caller breaks off for no failure", async () => {
  const failures: unknown[] = [];
  const options = { onError: (error: unknown) => failures.push(error) };
  const broken = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("aborted")) });
  const read = async ({ content }: { readonly content: AsyncIterable<Uint8Array> }) => {
    for await (const part of content) part.fill(0);
  };
  const answer = await ask({ putPages: read }, "PUT /pages", { body: broken(), options });
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "SerializationException"]);
  const echo = await ask({ putPages: (input) => input }, "PUT /pages", { body: broken(), options });
  await expect(echo.text()).rejects.toThrow();
  expect(failures).toEqual([]);
});

it("ends a stream that nobody wants any more, and takes it for no failure", async () => {
  const failures: unknown[] = [];
  const options = { onError: (error: unknown) => failures.push(error) };
  let wentOn = () => {};
  let isOver = false;
  async function* endless() {
    try {
      for (;;) {
        await new Promise<void>((resolve) => void (wentOn = resolve));
        yield new Uint8Array(1);
      }
    } finally {
      isOver = true;
    }
  }
  const answer = await ask({ putPages: () => ({ content: endless() }) }, "PUT /pages", { options });
  const reader = answer.body!.getReader();
  const pending = reader.read();
  const cancelled = reader.cancel();
  wentOn();
  await Promise.all([pending, cancelled]);
  expect([isOver, failures]).toEqual([true, []]);
});

it("reads all of a stream, within the limit, where somebody looks at signatures", async () => {
  const options = { authenticate: () => "me", maxBodyBytes: 10 };
  const ok = await ask({ putPages: (input) => input }, "PUT /pages", { body: "0123456789", options });
  expect(await ok.text()).toBe("0123456789");
  const tooLarge = await ask({ putPages: (input) => input }, "PUT /pages", { body: "0123456789a", options });
  expect(tooLarge.status).toBe(413);
});

it("takes an empty stream where one is required", async () => {
  const answer = await ask({ putPages: (input) => input }, "PUT /pages");
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

it("expands bodies that are compressed, within the limit", async () => {
  const gzip = async (text: string) =>
    new Uint8Array(
      await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer(),
    );
  const headers = { ...JSON_TYPE, "content-encoding": "gzip" };
  const read = async (body: Uint8Array) =>
    inputOf("putBook", "PUT /books", { headers, body, options: { maxBodyBytes: 1000 } });
  expect(await read(await gzip('{"Title":"a"}'))).toEqual({ book: { title: "a", pages: 100 } });
  expect(await read(await gzip(" ".repeat(1001)))).toMatchObject({ status: 413 });
  expect(await read(new TextEncoder().encode("no gzip"))).toMatchObject({
    status: 400,
    type: "SerializationException",
  });
});

it("says which member of the head cannot be read, without its value", async () => {
  expect(await inputOf("findBook", "GET /shelves/secret/x")).toEqual({
    status: 400,
    type: "SerializationException",
    message: "STRING_VALUE can not be converted to an Integer at /shelf",
  });
});

it("misses a required payload of which there is no body", async () => {
  expect(await inputOf("putBook", "PUT /books")).toMatchObject({
    status: 400,
    message: "1 validation error detected: Value null at 'book' failed to satisfy constraint: Member must not be null",
  });
});

it.each([99, 199, 600, 200.5])("tells nobody of an operation that gives the status %d", async (status) => {
  const answer = await ask({ findBook: () => ({ status }) }, "GET /shelves/1/x");
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([500, "InternalFailure"]);
});

it("takes no type of a body where there is to be none, but the usual one without a body", async () => {
  const statusOf = async (type: string, body?: string) => {
    const headers = { "content-type": type };
    return (await ask({ dropBook: () => ({}) }, "DELETE /books/x", { headers, ...(body && { body }) })).status;
  };
  expect(await statusOf("application/json")).toBe(204);
  expect(await statusOf("text/plain")).toBe(415);
  expect(await statusOf("application/json", "{}")).toBe(415);
});

it.each([
  { etag: "a\r\nset-cookie: b" },
  { etag: "\u{1F600}" },
  { meta: { "a b": "c" } },
  { meta: { "a\r\nset-cookie": "c" } },
  { meta: { a: "\u0000" } },
])("writes no header of %j", async (output) => {
  const answer = await ask({ findBook: () => output }, "GET /shelves/1/x");
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([500, null]);
});

it("answers an operation that nobody wrote as one that there is not", async () => {
  const answer = await ask({}, "DELETE /books/x");
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([404, "UnknownOperationException"]);
});
