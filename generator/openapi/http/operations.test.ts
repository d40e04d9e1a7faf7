import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { readDocument, withOperation } from "../testing/read-document.js";

const string = "smithy.api#String";
const required = { "smithy.api#required": {} };

/** Members of a structure. */
function members(shape: JsonObject | undefined): JsonObject {
  return (shape?.["members"] ?? {}) as JsonObject;
}

const answer = "responses: { '204': { description: Done. } }";

it.each([
  { given: "{ name: a, in: query, schema: { type: string } }", want: { "smithy.api#httpQuery": "a" } },
  {
    given: "{ name: a, in: query, schema: { type: array, items: { type: integer } } }",
    want: { "smithy.api#httpQuery": "a" },
  },
  { given: "{ name: a, in: query, schema: { type: integer, enum: [1, 2] } }", want: { "smithy.api#httpQuery": "a" } },
  {
    given: "{ name: A-B, in: header, required: true, schema: { type: boolean } }",
    want: { ...required, "smithy.api#httpHeader": "A-B" },
  },
  {
    given: "{ name: a, in: header, schema: { type: array, items: { type: string } } }",
    want: { "smithy.api#httpHeader": "a" },
  },
  {
    given: "{ name: a, in: query, schema: { type: string, format: date-time } }",
    want: { "smithy.api#timestampFormat": "date-time", "smithy.api#httpQuery": "a" },
  },
  {
    given: "{ name: a, in: query, explode: false, schema: { type: array, items: { type: string } } }",
    want: { "hallmark.openapi#parameter": { in: "query", name: "a", style: "form", explode: false } },
  },
  {
    given:
      "{ name: a, in: query, style: deepObject, explode: true, schema: { type: object, properties: { x: { type: string } } } }",
    want: { "hallmark.openapi#parameter": { in: "query", name: "a", style: "deepObject", explode: true } },
  },
  {
    given: "{ name: a, in: query, allowReserved: true, schema: { type: string } }",
    want: {
      "hallmark.openapi#parameter": { in: "query", name: "a", style: "form", explode: true, allowReserved: true },
    },
  },
  {
    given:
      "{ name: a, in: query, content: { application/json: { schema: { type: array, items: { type: string } } } } }",
    want: {
      "hallmark.openapi#parameter": {
        in: "query",
        name: "a",
        style: "form",
        explode: true,
        content: "application/json",
      },
    },
  },
  {
    given: "{ name: a, in: cookie, schema: { type: string } }",
    want: { "hallmark.openapi#parameter": { in: "cookie", name: "a", style: "form", explode: true } },
  },
  {
    given: "{ name: a, in: header, schema: { type: object, additionalProperties: { type: string } } }",
    want: { "hallmark.openapi#parameter": { in: "header", name: "a", style: "simple", explode: false } },
  },
])("binds the parameter $given", async ({ given, want }) => {
  const { shapes, found } = await readDocument(withOperation(`parameters: [${given}]\n${answer}`));
  const [member] = Object.values(members(shapes["DoInput"])) as JsonObject[];
  expect(member!["traits"]).toEqual(want);
  expect(found).toEqual([]);
});

it("binds parameters of the path by the names of the members", async () => {
  const { shapes, found } = await readDocument(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /a/{pet-id}/{rest}:
    parameters:
      - { name: pet-id, in: path, required: true, schema: { type: integer } }
      - { name: rest, in: path, required: true, style: label, schema: { type: array, items: { type: string } } }
      - { name: same, in: query, schema: { type: string } }
    get:
      operationId: get
      parameters:
        - { name: same, in: query, required: true, schema: { type: boolean } }
        - { name: same, in: header, schema: { type: string } }
      ${answer}
`);
  expect(shapes["Get"]!["traits"]).toMatchObject({
    "smithy.api#http": { method: "GET", uri: "/a/{petId}/{rest}", code: 204 },
  });
  expect(members(shapes["GetInput"])).toEqual({
    petId: { target: "smithy.api#Long", traits: { ...required, "smithy.api#httpLabel": {} } },
    rest: {
      target: "#APetIdRestRest",
      traits: {
        ...required,
        "hallmark.openapi#parameter": { in: "path", name: "rest", style: "label", explode: false },
      },
    },
    same: { target: "smithy.api#Boolean", traits: { ...required, "smithy.api#httpQuery": "same" } },
    headerSame: { target: string, traits: { "smithy.api#httpHeader": "same" } },
  });
  expect(found.filter((each) => !each.startsWith("wrong-structure"))).toEqual([]);
});

it("has the body of a request as a member", async () => {
  const { shapes } = await readDocument(
    withOperation(`
requestBody: { required: true, description: What to do., content: { application/json: { schema: { type: array, items: { type: string } } } } }
${answer}`),
  );
  expect(members(shapes["DoInput"])).toEqual({
    body: {
      target: "#DoRequest",
      traits: { "smithy.api#documentation": "What to do.", ...required, "smithy.api#httpPayload": {} },
    },
  });
});

it.each([
  { given: "application/json: {}", want: "smithy.api#Document", shape: undefined },
  { given: "application/merge-patch+json: { schema: { type: integer } }", want: "smithy.api#Long", shape: undefined },
  { given: "text/plain: { schema: { type: string, maxLength: 9 } }", want: string, shape: undefined },
  {
    given: "text/csv: {}",
    want: "#DoRequestBody",
    shape: { type: "string", traits: { "smithy.api#mediaType": "text/csv" } },
  },
  {
    given: "image/png: { schema: { type: string, format: binary } }",
    want: "#DoRequestBody",
    shape: { type: "blob", traits: { "smithy.api#mediaType": "image/png" } },
  },
  {
    given: "application/octet-stream: {}",
    want: "#DoRequestBody",
    shape: { type: "blob", traits: { "smithy.api#mediaType": "application/octet-stream", "smithy.api#streaming": {} } },
  },
  {
    given: "application/x-www-form-urlencoded: { schema: { type: object } }",
    want: "#DoRequestBody",
    shape: { type: "string", traits: { "smithy.api#mediaType": "application/x-www-form-urlencoded" } },
  },
])("takes a body of $given", async ({ given, want, shape }) => {
  const { shapes, model } = await readDocument(withOperation(`requestBody: { content: { ${given} } }\n${answer}`));
  expect((members(shapes["DoInput"])["body"] as JsonObject)["target"]).toBe(want);
  expect(shapes["DoRequestBody"]).toEqual(shape);
  expect(model).toBeDefined();
});

it("asks for the media type of a body that it does not put together", async () => {
  const { shapes, model } = await readDocument(
    withOperation(`requestBody: { content: { multipart/form-data: { schema: { type: object } } } }\n${answer}`),
  );
  expect(Object.keys(members(shapes["DoInput"]))).toEqual(["contentType", "body"]);
  expect(model!.member("openapi.test#DoInput$contentType")!.traits.get("smithy.api#httpHeader")).toBe("Content-Type");
});

it("prefers JSON among several media types", async () => {
  const { shapes, found } = await readDocument(
    withOperation(`
requestBody:
  content:
    application/xml: { schema: { type: string } }
    application/json: { schema: { type: integer } }
${answer}`),
  );
  expect((members(shapes["DoInput"])["body"] as JsonObject)["target"]).toBe("smithy.api#Long");
  expect(found).toEqual(["content-left-out 9:11"]);
});

it("has headers and body of the answer in the output", async () => {
  const { shapes, found } = await readDocument(
    withOperation(`
responses:
  "201":
    description: Made.
    headers:
      Location: { required: true, schema: { type: string, format: uri } }
      X-Rate: { schema: { type: array, items: { type: integer } } }
    content: { application/json: { schema: { type: boolean } } }`),
  );
  expect(shapes["Do"]!["traits"]).toMatchObject({ "smithy.api#http": { method: "POST", uri: "/things", code: 201 } });
  expect(members(shapes["DoOutput"])).toEqual({
    Location: {
      target: string,
      traits: { "hallmark.openapi#format": "uri", ...required, "smithy.api#httpHeader": "Location" },
    },
    xRate: { target: "#DoCreatedResponseXRate", traits: { "smithy.api#httpHeader": "X-Rate" } },
    body: { target: "smithy.api#Boolean", traits: { ...required, "smithy.api#httpPayload": {} } },
  });
  expect(found.filter((each) => !each.startsWith("format-not-checked"))).toEqual([]);
});

it("tells several successes by their status", async () => {
  const { shapes, model } = await readDocument(
    withOperation(`
responses:
  "200": { description: A., content: { application/json: { schema: { type: string } } } }
  "202": { description: B., content: { application/json: { schema: { type: integer } } } }
  "204": { description: C. }`),
  );
  const output = members(shapes["DoOutput"]);
  expect(output["statusCode"]).toMatchObject({ traits: { "smithy.api#httpResponseCode": {} } });
  expect(output["body"]).toEqual({ target: "#DoResponseBody", traits: { "smithy.api#httpPayload": {} } });
  expect(shapes["DoResponseBody"]).toEqual({
    type: "union",
    members: { string: { target: string }, long: { target: "smithy.api#Long" } },
    traits: { "hallmark.openapi#untagged": { match: "any" } },
  });
  expect(model).toBeDefined();
});

it("takes what is answered by default for the answer where there is no other", async () => {
  const { shapes } = await readDocument(
    withOperation(
      "responses: { default: { description: A., content: { application/json: { schema: { type: string } } } } }",
    ),
  );
  expect(Object.keys(members(shapes["DoOutput"]))).toEqual(["body"]);
  expect(shapes["Do"]!["errors"]).toEqual([]);
});

it("makes one error of a status and a schema, whatever answers it", async () => {
  const { shapes, found } = await readDocument(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /a:
    get: { operationId: getA, responses: &all { "200": { description: A. }, "404": { $ref: "#/components/responses/Missing" }, 4XX: { $ref: "#/components/responses/Missing" }, default: { description: Broken. } } }
    post: { operationId: postA, responses: *all }
    put: { operationId: putA, responses: { "200": { description: A. }, "404": { description: Text., content: { text/plain: { schema: { type: string } } } } } }
components:
  responses:
    Missing:
      description: It is not there.
      headers: { Retry-After: { schema: { type: integer } } }
      content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } }
  schemas:
    Error: { type: object, required: [name], properties: { name: { type: string }, message: { type: [string, "null"] }, code: { type: integer } } }
`);
  const errors = [
    { target: "#NotFoundException" },
    { target: "#ClientErrorException" },
    { target: "#DefaultException" },
  ];
  expect(shapes["GetA"]!["errors"]).toEqual(errors);
  expect(shapes["PostA"]!["errors"]).toEqual(errors);
  expect(shapes["NotFoundException"]).toEqual({
    type: "structure",
    members: {
      errorName: { target: string, traits: { "smithy.api#jsonName": "name", ...required } },
      errorMessage: { target: string, traits: { "smithy.api#jsonName": "message", "hallmark.openapi#nullable": {} } },
      code: { target: "smithy.api#Long" },
      retryAfter: { target: "smithy.api#Long", traits: { "smithy.api#httpHeader": "Retry-After" } },
    },
    traits: {
      "smithy.api#documentation": "It is not there.",
      "smithy.api#error": "client",
      "smithy.api#httpError": 404,
    },
  });
  expect(shapes["ClientErrorException"]!["traits"]).toMatchObject({
    "smithy.api#httpError": 400,
    "hallmark.openapi#errorStatus": "4XX",
  });
  expect(shapes["DefaultException"]!["traits"]).toMatchObject({
    "smithy.api#error": "server",
    "smithy.api#httpError": 500,
    "hallmark.openapi#errorStatus": "default",
  });
  expect(members(shapes["NotFoundException404"])).toEqual({
    body: { target: string, traits: { "smithy.api#httpPayload": {} } },
  });
  expect(found).toEqual([]);
});

it("does not ask for what travels in the other direction alone", async () => {
  const { shapes } = await readDocument(
    withOperation(
      `
requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Both" } } } }
responses:
  "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/Both" } } } }
  "400": { description: B., content: { application/json: { schema: { $ref: "#/components/schemas/Back" } } } }`,
      {
        more: `
components:
  schemas:
    Both: { type: object, required: [id, key, n], properties: { id: { type: string, readOnly: true }, key: { type: string, writeOnly: true }, n: { type: string } } }
    Back: { type: object, required: [id], properties: { id: { type: string, readOnly: true } } }
`,
      },
    ),
  );
  expect(members(shapes["Both"])).toEqual({
    id: { target: string },
    key: { target: string },
    n: { target: string, traits: required },
  });
  expect(members(shapes["Back"])).toEqual({ id: { target: string, traits: required } });
});
