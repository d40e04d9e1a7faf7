import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { pairOfPlan } from "../../testing/generated-pair.js";
import { planOfOpenApiShapes } from "../../testing/openapi-shapes.js";

const required = { "smithy.api#required": {} };
const nullable = { "hallmark.openapi#nullable": {} };
const to = (target: string, traits: JsonObject = {}): JsonObject => ({ target, traits });
const text = (traits: JsonObject = {}) => to("smithy.api#String", traits);
const parameter = (
  place: string,
  name: string,
  style: string,
  explode: boolean,
  more: JsonObject = {},
): JsonObject => ({
  "hallmark.openapi#parameter": { in: place, name, style, explode, ...more },
});
const untagged = (
  match: string,
  members: readonly (readonly [string, string])[],
  discriminator?: JsonObject,
): JsonObject => ({
  type: "union",
  members: Object.fromEntries(members.map(([name, target]) => [name, { target }])),
  traits: { "hallmark.openapi#untagged": { match, ...(discriminator && { discriminator }) } },
});
const http = (method: string, uri: string, code = 200) => ({ "smithy.api#http": { method, uri, code } });
const error = (fault: string, status: number, more: JsonObject = {}): JsonObject => ({
  "smithy.api#error": fault,
  "smithy.api#httpError": status,
  ...more,
});

const shapes: Readonly<Record<string, JsonObject>> = {
  PutPet: {
    type: "operation",
    input: { target: "#PutPetInput" },
    output: { target: "#PutPetOutput" },
    errors: [{ target: "#Conflict" }, { target: "#ClientProblem" }, { target: "#Problem" }],
    traits: http("PUT", "/pets/{id}", 201),
  },
  PutPetInput: {
    type: "structure",
    members: {
      id: to("smithy.api#Long", { ...required, "smithy.api#httpLabel": {} }),
      body: to("#Pet", { ...required, "smithy.api#httpPayload": {} }),
    },
  },
  PutPetOutput: {
    type: "structure",
    members: {
      etag: text({ "smithy.api#httpHeader": "ETag" }),
      body: to("#Pet", { "smithy.api#httpPayload": {} }),
    },
  },
  Pet: untagged(
    "one",
    [
      ["cat", "#Cat"],
      ["dog", "#Dog"],
      ["name", "smithy.api#String"],
    ],
    {
      property: "pet-type",
      mapping: { cat: "cat", tiger: "cat", dog: "dog" },
    },
  ),
  Cat: {
    type: "structure",
    members: {
      petType: text({ ...required, "smithy.api#jsonName": "pet-type" }),
      born: to("smithy.api#Timestamp", nullable),
      default: to("smithy.api#Integer", { "smithy.api#jsonName": 'de"fault ü' }),
      toys: to("#Toys"),
      others: to("#Scalars", { "hallmark.openapi#additionalProperties": {} }),
    },
  },
  Dog: {
    type: "structure",
    members: {
      petType: text({ ...required, "smithy.api#jsonName": "pet-type" }),
      owner: to("#Owner", { ...required, ...nullable }),
      puppies: to("#Pets"),
      photo: to("smithy.api#Blob"),
    },
  },
  Owner: {
    type: "structure",
    members: { name: text(required), constructor: text(), proto: text({ "smithy.api#jsonName": "__proto__" }) },
  },
  Pets: { type: "list", member: to("#Pet", nullable) },
  Toys: { type: "map", key: { target: "smithy.api#String" }, value: to("smithy.api#Integer", nullable) },
  Scalar: untagged("one", [
    ["count", "smithy.api#Double"],
    ["flag", "smithy.api#Boolean"],
    ["at", "smithy.api#Timestamp"],
    ["text", "smithy.api#String"],
    ["scalars", "#ScalarList"],
  ]),
  ScalarList: { type: "list", member: { target: "#Scalar" } },
  Scalars: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Scalar" } },
  Conflict: {
    type: "structure",
    members: {
      reason: text(required),
      retryAfter: to("smithy.api#Integer", { "smithy.api#httpHeader": "Retry-After" }),
    },
    traits: error("client", 409),
  },
  ClientProblem: {
    type: "structure",
    members: { body: to("#Scalars", { "smithy.api#httpPayload": {} }) },
    traits: error("client", 400, { "hallmark.openapi#errorStatus": "4XX" }),
  },
  Problem: {
    type: "structure",
    members: { message: text(), code: to("smithy.api#Integer", nullable) },
    traits: error("server", 500, { "hallmark.openapi#errorStatus": "default" }),
  },
  Find: {
    type: "operation",
    input: { target: "#FindInput" },
    output: { target: "#FindOutput" },
    traits: http("GET", "/find/{simple}/{label}/{labels}/{matrix}/{matrices}/{point}"),
  },
  FindInput: {
    type: "structure",
    members: {
      simple: to("#Texts", { ...required, ...parameter("path", "simple", "simple", false) }),
      label: to("smithy.api#Integer", { ...required, ...parameter("path", "label", "label", false) }),
      labels: to("#Texts", { ...required, ...parameter("path", "labels", "label", true) }),
      matrix: to("#Texts", { ...required, ...parameter("path", "matrix", "matrix", false) }),
      matrices: to("#Texts", { ...required, ...parameter("path", "matrices", "matrix", true) }),
      point: to("#Point", { ...required, ...parameter("path", "point", "simple", true) }),
      tags: to("#Texts", { "smithy.api#httpQuery": "tag" }),
      toString: text({ "smithy.api#httpQuery": "to-string" }),
      valueOf: text({ "smithy.api#httpHeader": "Value-Of" }),
      constructor: to("#Texts", parameter("query", "constructor", "form", false)),
      comma: to("#Texts", parameter("query", "comma", "form", false)),
      spaced: to("#Counts", parameter("query", "spaced", "spaceDelimited", false)),
      piped: to("#Texts", parameter("query", "piped", "pipeDelimited", false)),
      deep: to("#Point", parameter("query", "deep", "deepObject", true)),
      spread: to("#Range", parameter("query", "spread", "form", true)),
      folded: to("#Point", parameter("query", "folded", "form", false)),
      filter: to("#Pet", parameter("query", "filter", "form", true, { content: "application/json" })),
      scalar: to("#Scalar", parameter("query", "scalar", "form", true)),
      numbers: to("#Counts", parameter("header", "X-Numbers", "simple", false)),
      pointHeader: to("#Point", parameter("header", "X-Point", "simple", false)),
      session: text(parameter("cookie", "session", "form", true)),
      crumbs: to("#Texts", parameter("cookie", "crumbs", "form", false)),
    },
  },
  FindOutput: { type: "structure", members: { body: to("#Scalar", { "smithy.api#httpPayload": {}, ...nullable }) } },
  Texts: { type: "list", member: { target: "smithy.api#String" } },
  Counts: { type: "list", member: { target: "smithy.api#Integer" } },
  Point: {
    type: "structure",
    members: {
      x: to("smithy.api#Integer", required),
      y: to("smithy.api#Double"),
      unit: text({ "smithy.api#jsonName": "u-n" }),
    },
  },
  Range: { type: "structure", members: { from: to("smithy.api#Timestamp"), until: to("smithy.api#Timestamp") } },
  Nothing: {
    type: "operation",
    input: { target: "#NothingInput" },
    output: { target: "#NothingOutput" },
    traits: http("POST", "/nothing"),
  },
  NothingInput: { type: "structure", members: { body: to("#Point", { "smithy.api#httpPayload": {} }) } },
  NothingOutput: { type: "structure", members: {} },
  Mix: {
    type: "operation",
    input: { target: "#MixInput" },
    output: { target: "#MixOutput" },
    traits: http("POST", "/mix"),
  },
  MixInput: {
    type: "structure",
    members: { body: to("#Mixed", { ...required, ...nullable, "smithy.api#httpPayload": {} }) },
  },
  MixOutput: { type: "structure", members: { body: to("#Mixed", { "smithy.api#httpPayload": {}, ...nullable }) } },
  Circle: {
    type: "operation",
    input: { target: "#CircleInput" },
    output: { target: "#CircleOutput" },
    traits: http("POST", "/circle"),
  },
  CircleInput: {
    type: "structure",
    members: { body: to("#First", { ...required, "smithy.api#httpPayload": {} }) },
  },
  CircleOutput: { type: "structure", members: { body: to("#Second", { "smithy.api#httpPayload": {} }) } },
  First: untagged("one", [
    ["second", "#Second"],
    ["nodes", "#Nodes"],
  ]),
  Second: untagged("one", [
    ["first", "#First"],
    ["flag", "smithy.api#Boolean"],
  ]),
  Nodes: { type: "list", member: { target: "#First" } },
  Mixed: untagged("any", [
    ["point", "#Point"],
    ["range", "#Range"],
  ]),
};

const plan = planOfOpenApiShapes(shapes, ["PutPet", "Find", "Nothing", "Mix", "Circle"]);
const pair = await pairOfPlan(plan);

/** What the operation gets, and what the client is given for an output. */
async function through(operation: string, input: object, output: object = {}, headers: readonly string[] = []) {
  let got: unknown;
  const method = operation.slice(0, 1).toLowerCase() + operation.slice(1);
  const connected = pair.connect({ [method]: (given: never) => ((got = given), output) });
  const answer = await connected.call(operation, input);
  const { request, requestBody, responseBody } = connected.exchanges[0]!;
  const { pathname, search } = new URL(request.url);
  return {
    got,
    answer,
    uri: pathname + search,
    requestBody,
    responseBody,
    headers: headers.map((name) => request.headers.get(name)),
  };
}

it.each<[unknown, string]>([
  ["Tom", '"Tom"'],
  [{ petType: "cat", born: null, default: 3 }, '{"pet-type":"cat","born":null,"de\\"fault ü":3}'],
  [{ petType: "tiger", toys: { ball: 1, mouse: null } }, '{"pet-type":"tiger","toys":{"ball":1,"mouse":null}}'],
  [
    { petType: "cat", others: { at: new Date("2024-01-02T03:04:05Z"), many: [1, true, ["x"]], proto: "x" } },
    '{"pet-type":"cat","at":"2024-01-02T03:04:05Z","many":[1,true,["x"]],"proto":"x"}',
  ],
  [
    { petType: "dog", owner: { name: "a", constructor: "b", proto: "c" } },
    '{"pet-type":"dog","owner":{"name":"a","constructor":"b","__proto__":"c"}}',
  ],
  [{ petType: "dog", owner: { name: "a" } }, '{"pet-type":"dog","owner":{"name":"a"}}'],
  [
    { petType: "cat", others: JSON.parse('{"__proto__":"x","constructor":1}') as object },
    '{"pet-type":"cat","__proto__":"x","constructor":1}',
  ],
  [
    { petType: "dog", owner: null, photo: new Uint8Array([1, 2, 3]), puppies: [null, "Rex", { petType: "cat" }] },
    '{"pet-type":"dog","owner":null,"puppies":[null,"Rex",{"pet-type":"cat"}],"photo":"AQID"}',
  ],
])("carries %j both ways", async (body, json) => {
  const { got, answer, requestBody, responseBody, uri } = await through("PutPet", { id: 7, body }, { etag: "e", body });
  expect({ got, answer, uri }).toEqual({ got: { id: 7, body }, answer: { etag: "e", body }, uri: "/pets/7" });
  if (typeof body === "object")
    expect([JSON.parse(requestBody), JSON.parse(responseBody)]).toEqual([JSON.parse(json), JSON.parse(json)]);
});

const path = {
  simple: ["a,b", "c/d"],
  label: 5,
  labels: ["x", "y"],
  matrix: ["p", "q"],
  matrices: ["r;", "s"],
  point: { x: 1, y: 2.5 },
};

it("writes parameters in every style", async () => {
  const input = {
    ...path,
    tags: ["t 1", "t2"],
    comma: ["a,b", "c"],
    spaced: [1, 2],
    piped: ["p", "q r"],
    deep: { x: 1, unit: "m&m" },
    spread: { from: new Date("2024-01-02T03:04:05Z") },
    folded: { x: 2, unit: "," },
    filter: { petType: "cat", born: null },
    scalar: 5,
    numbers: [1, 2],
    pointHeader: { x: 3, unit: "cm" },
    session: "a b;c",
    crumbs: ["1,", "2"],
  };
  const { got, uri, headers } = await through("Find", input, { body: null }, ["x-numbers", "x-point", "cookie"]);
  expect(uri).toBe(
    "/find/a%2Cb,c%2Fd/.5/.x.y/;matrix=p,q/;matrices=r%3B;matrices=s/x=1,y=2.5" +
      "?tag=t%201&tag=t2&comma=a%2Cb,c&spaced=1%202&piped=p%7Cq%20r&deep%5Bx%5D=1&deep%5Bu-n%5D=m%26m" +
      "&from=2024-01-02T03%3A04%3A05Z&folded=x,2,u-n,%2C&filter=%7B%22pet-type%22%3A%22cat%22%2C%22born%22%3Anull%7D&scalar=5",
  );
  expect(headers).toEqual(["1,2", "x,3,u-n,cm", "session=a%20b%3Bc; crumbs=1%2C,2"]);
  expect(got).toEqual(input);
});

it("leaves out parameters that are not given", async () => {
  const { got, uri, answer, headers } = await through("Find", path, { body: 5 }, ["value-of"]);
  expect([got, uri.includes("?"), answer, headers]).toEqual([path, false, { body: 5 }, [null]]);
});

it("sends no body where there is none", async () => {
  const { got, requestBody, responseBody } = await through("Nothing", {});
  expect([got, requestBody, responseBody]).toEqual([{}, "", ""]);
});

it("puts together what is of several alternatives at once", async () => {
  const body = { x: 1, unit: "m", from: new Date("2024-01-02T03:04:05Z") };
  const { got, answer, requestBody } = await through("Mix", { body }, { body });
  expect([got, answer]).toEqual([{ body }, { body }]);
  expect(JSON.parse(requestBody)).toEqual({ x: 1, "u-n": "m", from: "2024-01-02T03:04:05Z" });
});

it("goes round unions that are alternatives of each other", async () => {
  const body = [true, [false, []]];
  const { got, answer } = await through("Circle", { body }, { body });
  expect([got, answer]).toEqual([{ body }, { body }]);
});

it("looks at what is nested deep in unions in no time", async () => {
  let nested = "[]";
  for (let level = 0; level < 90; level++) nested = `[${nested},${level % 2 === 0}]`;
  const start = performance.now();
  const { got } = await through("Circle", { body: JSON.parse(nested) as object });
  expect(got).toEqual({ body: JSON.parse(nested) as unknown });
  expect(performance.now() - start).toBeLessThan(2000);
});

it.each(["5", '{"a":1}', '"x"', `${"[".repeat(5000)}${"]".repeat(5000)}`])(
  "refuses a body that fits no alternative: %.20s",
  async (body) => {
    const connected = pair.connect({ circle: () => ({}) });
    const answer = await connected.ask(
      new Request("http://localhost/circle", { method: "POST", body, headers: { "content-type": "application/json" } }),
    );
    expect(answer.status).toBe(400);
  },
);

it("carries null for a body", async () => {
  const { got, answer, requestBody, responseBody } = await through("Mix", { body: null }, { body: null });
  expect([got, answer, requestBody, responseBody]).toEqual([{ body: null }, { body: null }, "null", "null"]);
});

it.each([
  ["Conflict", { reason: "busy", retryAfter: 3 }, 409, '{"reason":"busy"}'],
  ["ClientProblem", { body: { a: 1 } }, 400, '{"a":1}'],
  ["Problem", { message: "oh", code: null }, 500, '{"message":"oh","code":null}'],
])("answers %s by its status alone", async (name, members, status, body) => {
  const connected = pair.connect({
    putPet() {
      throw new (pair.error(name))({ message: "", ...members });
    },
  });
  const call = connected.call("PutPet", { id: 1, body: "Tom" });
  await expect(call).rejects.toMatchObject({ name, ...members, $metadata: { httpStatusCode: status } });
  const [exchange] = connected.exchanges;
  expect(exchange!.responseBody).toBe(body);
  expect(exchange!.response.headers.get("x-amzn-errortype")).toBeNull();
});

it.each([
  [404, '{"a":"b"}', "ClientProblem", { body: { a: "b" } }],
  [503, '{"message":"down"}', "Problem", { message: "down" }],
  [502, "<html>Bad Gateway</html>", "Problem", { message: "HTTP status 502" }],
  [409, '{"reason":5}', "Conflict", {}],
])("reads a status of %i with %s as %s", async (status, body, name, members) => {
  const connected = pair.connectTo(async () => new Response(body, { status }));
  await expect(connected.call("PutPet", { id: 1, body: "Tom" })).rejects.toMatchObject({
    name,
    ...members,
    $metadata: { httpStatusCode: status },
  });
});

it("throws the base error for a status that an operation does not declare", async () => {
  for (const [status, $fault] of [
    [410, "client"],
    [500, "server"],
  ] as const) {
    const connected = pair.connectTo(async () => new Response('{"title":"Gone"}', { status }));
    await expect(connected.call("Nothing", {})).rejects.toMatchObject({ message: "Gone", $fault });
  }
});

it("keeps what a newer service may send", async () => {
  const connected = pair.connectTo(async () => Response.json({ "pet-type": "cow", horns: 2 }, { status: 201 }));
  expect(await connected.call("PutPet", { id: 1, body: "Tom" })).toEqual({ body: { "pet-type": "cow", horns: 2 } });
});

it.each([
  [{ petType: "dog" }, "body.owner"],
  [{ petType: "dog", owner: { name: "a" }, puppies: [{ petType: "dog" }] }, "body.puppies.1.member.owner"],
])("says where in a union %j is wrong", async (body, place) => {
  const connected = pair.connect({ putPet: () => ({}) });
  await expect(connected.call("PutPet", { id: 1, body })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 400 },
    message: expect.stringContaining(`'${place}'`) as string,
  });
});
