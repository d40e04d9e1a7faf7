import fc from "fast-check";
import { expect, it } from "vitest";
import {
  createSecretsManagerHandler,
  type SecretsManagerOperations,
} from "../../generated/secretsmanager/server/index.js";

const SECRET = "hunter2-hunter2-hunter2";

const failures: unknown[] = [];

/** Every operation answers something right, so that nothing but the handler can be at fault. */
const operations = new Proxy({} as SecretsManagerOperations, { get: () => () => ({}) });
const handler = createSecretsManagerHandler(operations, {
  maxBodyBytes: 200_000,
  onError: (error) => failures.push(error),
});

interface Hostile {
  readonly body?: Uint8Array | string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly path?: string;
}

async function send({ body = "{}", headers = {}, method = "POST", path = "/" }: Hostile): Promise<Response> {
  const all = new Headers({
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": "secretsmanager.CreateSecret",
  });
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const hasBody = method !== "GET" && method !== "HEAD";
  return handler(
    new Request(`http://localhost${path}`, { method, headers: all, ...(hasBody && { body: body as BodyInit }) }),
  );
}

/** An answer is a success or a refusal that says what it is; nothing fails, nothing secret comes back. */
async function expectSound(hostile: Hostile): Promise<Response> {
  const response = await send(hostile);
  const text = await response.text();
  expect(failures).toEqual([]);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(Buffer.from(SECRET).toString("base64"));
  expect(response.headers.get("x-amzn-requestid")).toBeTruthy();
  if (response.status === 200) return response;
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  if (hostile.method === "HEAD") return response;
  const { __type: type, message, Message } = JSON.parse(text) as Record<string, unknown>;
  expect(type).toMatch(/^\w+$/);
  expect(message ?? Message).toMatch(/\S/);
  return response;
}

/** Values of every JSON type, and some that are not quite right. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 600 }),
  fc.constantFrom(
    null,
    "",
    Infinity,
    -0,
    2 ** 53,
    1.5,
    [],
    {},
    [null],
    { __type: "x" },
    "\u0000",
    "\u{1F600}".repeat(300),
  ),
  fc.string({ minLength: 513, maxLength: 600 }),
);

const secretive = fc.oneof(
  fc.constantFrom<unknown>(SECRET, [SECRET], { [SECRET]: SECRET }, `${SECRET}${"x".repeat(65_536)}`, btoa(SECRET)),
  fc.string().map((text) => SECRET + text),
  anything,
);

const tag = fc.record({ Key: anything, Value: anything, Other: anything }, { requiredKeys: [] });

/** Requests that look like the real thing, each member right or anything at all. */
const input = fc.record(
  {
    Name: fc.oneof(fc.constantFrom("app/db", "a b", "", "a".repeat(512), "a".repeat(513)), anything),
    ClientRequestToken: fc.oneof(fc.uuid(), anything),
    Description: anything,
    KmsKeyId: anything,
    SecretString: secretive,
    SecretBinary: secretive,
    Tags: fc.oneof(fc.array(fc.oneof(tag, anything), { maxLength: 60 }), anything),
    AddReplicaRegions: fc.oneof(fc.array(fc.record({ Region: anything, KmsKeyId: anything })), anything),
    ForceOverwriteReplicaSecret: anything,
    Type: anything,
    __type: anything,
    constructor: anything,
  },
  { requiredKeys: [] },
);

const targets = fc.constantFrom(
  ..."CreateSecret GetSecretValue DescribeSecret ListSecretVersionIds PutSecretValue DeleteSecret UntagResource".split(
    " ",
  ),
);

it("answers any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (body) => {
      await expectSound({ body });
    }),
    { numRuns: 2000 },
  );
});

it("answers any text that looks like JSON", async () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0123dDeEfF.-+ nultrfas\n\u0000'), maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      await expectSound({ body });
    }),
    { numRuns: 2000 },
  );
});

it("answers any members", async () => {
  await fc.assert(
    fc.asyncProperty(input, targets, async (value, operation) => {
      const body = JSON.stringify({ ...value, SecretId: value.Name, TagKeys: value.Tags });
      await expectSound({ body, headers: { "x-amz-target": `secretsmanager.${operation}` } });
    }),
    { numRuns: 3000 },
  );
});

it("answers a valid request that was cut or changed anywhere", async () => {
  const whole = JSON.stringify({
    Name: "app/db",
    ClientRequestToken: "0d7f1b1e-5a31-4f8e-a1b2-2c1b1c1d1e1f",
    SecretString: SECRET,
    Tags: [{ Key: "a", Value: "b" }],
    AddReplicaRegions: [{ Region: "eu-west-1" }],
  });
  const bytes = new TextEncoder().encode(whole);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), fc.nat(8), fc.uint8Array({ maxLength: 4 }), async (at, cut, put) => {
      await expectSound({ body: Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + cut)]) });
    }),
    { numRuns: 2000 },
  );
});

it("answers any method, path and header", async () => {
  const header = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("POST", "GET", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"),
      fc.webPath(),
      fc.webQueryParameters(),
      fc.record({
        "x-amz-target": fc.oneof(header, fc.constantFrom("secretsmanager.CreateSecret", "__proto__", "constructor")),
        "content-type": fc.oneof(header, fc.constantFrom("application/x-amz-json-1.1", "application/json")),
        authorization: header,
        "content-length": fc.oneof(header, fc.nat().map(String)),
      }),
      async (method, path, query, headers) => {
        await expectSound({ method, path: `/${path}?${query}`, headers });
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  { what: "a megabyte", body: "x".repeat(1_000_000), status: 413 },
  { what: "deep nesting", body: "[".repeat(199_999), status: 400 },
  { what: "deep nesting that is closed", body: `{"Tags":${"[".repeat(90_000)}${"]".repeat(90_000)}}`, status: 400 },
  {
    what: "deep nesting of nobody's business",
    body: `{"Other":${"[".repeat(90_000)}${"]".repeat(90_000)}}`,
    status: 400,
  },
  {
    what: "many keys",
    body: JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))),
    status: 400,
  },
  { what: "one key many times", body: `{${'"Name":"a",'.repeat(15_000)}"Name":5}`, status: 400 },
  { what: "many tags", body: JSON.stringify({ Tags: Array.from({ length: 30_000 }, () => ({})) }), status: 400 },
  { what: "a long number", body: `{"Name":${"9".repeat(190_000)}}`, status: 400 },
  { what: "a long name", body: JSON.stringify({ Name: "a-".repeat(90_000) }), status: 400 },
  { what: "many backslashes", body: `{"Name":"${"\\\\u".repeat(60_000)}"}`, status: 400 },
  {
    what: "very many elements that break one constraint",
    operation: "UntagResource",
    body: JSON.stringify({ SecretId: "a", TagKeys: Array.from({ length: 60_000 }, () => "") }),
    status: 400,
  },
])("answers $what in no time", async ({ body, status, operation = "CreateSecret" }) => {
  const start = performance.now();
  const headers = { "x-amz-target": `secretsmanager.${operation}` };
  expect((await expectSound({ body, headers })).status).toBe(status);
  expect(performance.now() - start).toBeLessThan(2000);
});

it("leaves every other object as it was", async () => {
  const body =
    '{"Name":"a","__proto__":{"polluted":1},"Tags":[{"__proto__":{"polluted":1}}],"constructor":{"polluted":1}}';
  await expectSound({ body });
  expect({}).not.toHaveProperty("polluted");
});
