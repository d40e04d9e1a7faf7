import fc from "fast-check";
import { expect, it } from "vitest";
import { serverOfPlan } from "../../testing/generated-server.js";
import { restServicePlan } from "../../testing/rest-service.js";

const failures: unknown[] = [];
const library = await serverOfPlan(restServicePlan());
const handle = library.handler(
  {
    findBook: () => ({ book: { title: "x" } }),
    putBook: () => {},
    putPages: (input) => input,
    hasBook: () => ({}),
    dropBook: () => {},
    // What could be read can be written.
    describe: (input) => input,
  },
  { onError: (error: unknown) => failures.push(error) },
);

interface Asked {
  readonly method: string;
  readonly uri: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | undefined;
}

/** What is answered; `undefined` for what no client could send. */
async function answerTo({ method, uri, headers, body }: Asked): Promise<Response | undefined> {
  let request: Request;
  try {
    const hasBody = body && method !== "GET" && method !== "HEAD";
    request = new Request(`http://localhost${uri}`, {
      method,
      headers: headers as [string, string][],
      body: hasBody ? (body as BodyInit) : null,
    });
  } catch {
    return undefined;
  }
  return handle(request);
}

/** An answer of the service, or a refusal in the protocol's form: nothing else. */
async function expectGoodManners(asked: Asked): Promise<void> {
  const answer = await answerTo(asked);
  if (!answer) return;
  expect(failures.splice(0)).toEqual([]);
  expect([200, 204, 400, 404, 405, 406, 413, 415]).toContain(answer.status);
  const text = await answer.text();
  if (answer.status < 400) return;
  expect(answer.headers.get("x-amzn-errortype")).toMatch(/^[A-Z]\w+$/);
  if (asked.method !== "HEAD") expect(JSON.parse(text)).toEqual({ message: expect.any(String) as string });
}

const encoder = new TextEncoder();
const method = fc.constantFrom("GET", "PUT", "POST", "HEAD", "DELETE", "PATCH", "OPTIONS");
const piece = fc.oneof(
  fc.constantFrom(
    "shelves",
    "books",
    "pages",
    "describe",
    "1",
    "__proto__",
    "constructor",
    "%2F",
    "%",
    "%zz",
    "%ff",
    "%00",
    "..",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }).map(encodeURIComponent),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[?#]/g, "")),
);
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join("/")}`);
const knownPath = fc.constantFrom("/shelves/1/x", "/books", "/pages", "/books/x", "/describe");
const query = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom("form", "edition", "since", "tag", "__proto__"), piece),
    fc.oneof(fc.constant("long"), piece),
  ),
  { maxLength: 5 },
);
const uri = fc
  .tuple(fc.oneof(path, knownPath), query)
  .map(([at, pairs]) => `${at}?${pairs.map((pair) => pair.join("=")).join("&")}`);
const headers = fc.array(
  fc.tuple(
    fc.constantFrom(
      "X-Languages",
      "X-Times",
      "X-Overwrite",
      "X-Meta-__proto__",
      "X-Meta-",
      "Accept",
      "Content-Type",
      "Content-Encoding",
    ),
    fc.oneof(
      fc.constantFrom("application/json", "gzip", "*/*", '"', '"\\', ",,,", "true"),
      fc.string({ maxLength: 30 }),
    ),
  ),
  { maxLength: 6 },
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.json({ maxDepth: 4 }).map((text) => encoder.encode(text)),
  fc
    .constantFrom(
      '{"__proto__":{"x":1}}',
      '{"Title":"\\ud800"}',
      '{"texts":{"__proto__":"x","constructor":"y"}}',
      '{"choice":{"book":null}}',
      '{"choice":{"toString":{}}}',
      '{"books":[null]}',
      '{"document":{"__proto__":[1e400]}}',
      "[]",
      "null",
    )
    .map((text) => encoder.encode(text)),
  fc.constant(undefined),
);

it("never fails, whatever is asked of it", async () => {
  await fc.assert(fc.asyncProperty(fc.record({ method, uri, headers, body }), expectGoodManners), { numRuns: 3_000 });
}, 30_000);

const describe = (text: string): Asked => ({
  method: "POST",
  uri: "/describe?form=long",
  headers: [["content-type", "application/json"]],
  body: encoder.encode(text),
});

it.each(["book", "books", "choice", "document", "texts", "unknown"])(
  "never fails on any JSON as its %s",
  async (member) => {
    const ask = (text: string) => expectGoodManners(describe(`{"${member}":${text}}`));
    await fc.assert(fc.asyncProperty(fc.json({ maxDepth: 5 }), ask), { numRuns: 300 });
  },
);

it.each([
  ["nested lists", `{"document":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
  ["nested structures", `{"book":${'{"sequel":'.repeat(5_000)}{}${"}".repeat(5_000)}}`],
  ["many keys", `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":1`).join(",")}}`],
  ["many broken elements", `{"books":[${"{},".repeat(50_000)}{}]}`],
])("answers %s within a moment", async (_what, text) => {
  const started = performance.now();
  await expectGoodManners(describe(text));
  expect(performance.now() - started).toBeLessThan(3_000);
});

it.each([
  ["a header of quotation marks", "x-languages", '"\\'.repeat(30_000)],
  ["a header of commas", "x-languages", ",".repeat(60_000)],
  ["a header of dates", "x-times", "Mon, 16 Dec 2019 23:48:18 GMT,".repeat(2_000)],
  ["a header of spaces", "x-languages", `a${" ".repeat(60_000)}b,"`],
  ["a header of media ranges", "accept", "a/b;q=0,".repeat(20_000)],
])("answers %s within a moment", async (_what, name, value) => {
  const started = performance.now();
  await expectGoodManners({ method: "GET", uri: "/shelves/1/x", headers: [[name, value]], body: undefined });
  expect(performance.now() - started).toBeLessThan(3_000);
});

it("keeps keys that other programs stumble over", async () => {
  const text = '{"texts":{"__proto__":"a","constructor":"b","toString":"c"}}';
  const answer = await answerTo(describe(text));
  expect(await answer!.text()).toBe(text);
  let others: unknown;
  const findBook = (input: { readonly others: unknown }) => void (others = input.others);
  await library.handler({ findBook: findBook as never })(new Request("http://localhost/shelves/1/x?__proto__=a&b=c"));
  expect(JSON.stringify(others)).toBe('{"__proto__":"a","b":"c"}');
});
