import { expect, it } from "vitest";
import { readDocument } from "./testing/read-document.js";

const head = 'openapi: 3.1.0\ninfo: { title: Pet Shop 2, version: "1.5", summary: Pets., description: All of them. }\n';
const answer = "responses: { '204': { description: Done. } }";

it("makes a service of a document", async () => {
  const { shapes, found } =
    await readDocument(`${head}externalDocs: { url: "https://example.com/docs", description: More about pets }
servers:
  - { url: "https://{zone}.example.com/v1", description: Live, variables: { zone: { default: eu, enum: [eu, us] } } }
  - { url: /v1 }
paths:
  /pets:
    get: { operationId: list, summary: Lists pets, description: In no order., tags: [pets, pets], deprecated: true, ${answer} }
    put: { operationId: put, ${answer} }
`);
  expect(shapes["PetShop2"]).toEqual({
    type: "service",
    version: "1.5",
    operations: [{ target: "#List" }, { target: "#Put" }],
    traits: {
      "hallmark.openapi#httpJson": {},
      "smithy.api#title": "Pet Shop 2",
      "smithy.api#documentation": "Pets.\n\nAll of them.",
      "smithy.api#externalDocumentation": { "More about pets": "https://example.com/docs" },
      "hallmark.openapi#servers": [
        {
          url: "https://{zone}.example.com/v1",
          description: "Live",
          variables: { zone: { default: "eu", enum: ["eu", "us"] } },
        },
        { url: "/v1" },
      ],
    },
  });
  expect(shapes["List"]).toEqual({
    type: "operation",
    input: { target: "smithy.api#Unit" },
    output: { target: "smithy.api#Unit" },
    errors: [],
    traits: {
      "smithy.api#documentation": "Lists pets\n\nIn no order.\n\nAnswers 204: Done.",
      "smithy.api#deprecated": {},
      "smithy.api#http": { method: "GET", uri: "/pets", code: 204 },
      "smithy.api#tags": ["pets"],
      "smithy.api#readonly": {},
    },
  });
  expect(shapes["Put"]!["traits"]).toHaveProperty(["smithy.api#idempotent"]);
  expect(found).toEqual([]);
});

it("keeps what is said of answers, of what is called otherwise than described, and of paths", async () => {
  const { shapes, found } = await readDocument(`${head}paths:
  /pets:
    summary: Pets by the dozen
    get:
      operationId: list
      parameters: [{ name: kind, in: query, description: Which ones., schema: { type: string, title: Kind } }]
      responses:
        "200": { description: Some of them., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        "404": { description: There are none. }
components:
  schemas:
    Pet: { type: object, title: A pet, description: Fed by us. }
`);
  const traits = (name: string) => shapes[name]!["traits"];
  expect(traits("List")).toMatchObject({ "smithy.api#documentation": "Pets by the dozen" });
  expect(traits("ListOutput")).toMatchObject({ "smithy.api#documentation": "Some of them." });
  expect(traits("NotFoundException")).toMatchObject({ "smithy.api#documentation": "There are none." });
  expect(traits("Pet")).toMatchObject({ "smithy.api#title": "A pet", "smithy.api#documentation": "Fed by us." });
  expect(shapes["ListInput"]).toMatchObject({
    members: { kind: { traits: { "smithy.api#title": "Kind", "smithy.api#documentation": "Which ones." } } },
  });
  expect(found).toEqual([]);
});

const schemes = `components:
  securitySchemes:
    bearer: { type: http, scheme: Bearer }
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: query, name: api_key }
    login: { type: oauth2, flows: { implicit: { authorizationUrl: "https://example.com", scopes: {} } } }
`;

it.each([
  { given: "security: [{ bearer: [] }, { key: [] }]", service: ["httpBearerAuth", "httpApiKeyAuth"], operation: {} },
  { given: "", service: [], operation: {} },
  {
    given: "security: [{ bearer: [] }, {}]",
    service: ["httpBearerAuth"],
    operation: { "smithy.api#optionalAuth": {} },
  },
  { given: "security: [{ login: [a] }]", service: ["httpBearerAuth"], operation: {} },
  { own: "security: [{ basic: [] }],", service: [], operation: { "smithy.api#auth": ["smithy.api#httpBasicAuth"] } },
  {
    given: "security: [{ bearer: [] }]",
    own: "security: [],",
    service: ["httpBearerAuth"],
    operation: { "smithy.api#auth": [] },
  },
  {
    given: "security: [{ bearer: [] }]",
    own: "security: [{}, { basic: [] }],",
    service: ["httpBearerAuth"],
    operation: { "smithy.api#auth": ["smithy.api#httpBasicAuth"], "smithy.api#optionalAuth": {} },
  },
])("holds who may call: $given $own", async ({ given = "", own = "", service, operation }) => {
  const { shapes, found } = await readDocument(
    `${head}${given}\npaths: { /a: { post: { operationId: do, ${own} ${answer} } } }\n${schemes}`,
  );
  expect(shapes["PetShop2"]!["traits"]).toMatchObject({
    "smithy.api#httpBearerAuth": {},
    "smithy.api#httpBasicAuth": {},
    "smithy.api#httpApiKeyAuth": { name: "api_key", in: "query" },
    "smithy.api#auth": service.map((name) => `smithy.api#${name}`),
  });
  const {
    "smithy.api#http": _,
    "smithy.api#documentation": __,
    ...traits
  } = shapes["Do"]!["traits"] as Record<string, unknown>;
  expect(traits).toEqual(operation);
  expect(found.filter((each) => !each.startsWith("token-flow"))).toEqual([]);
});

it("reads a version that YAML takes for a number", async () => {
  const { shapes, found } = await readDocument("openapi: 3.1\ninfo: { title: A, version: 1.5 }\npaths: {}\n");
  expect(shapes["A"]!["version"]).toBe("1.5");
  expect(found).toEqual(["wrong-value 2:28", "no-operations 3:1"]);
});

it("names a service without a title", async () => {
  const { shapes } = await readDocument("openapi: 3.1.0\ninfo: {}\npaths: {}\n");
  expect(Object.keys(shapes)).toEqual(["Api"]);
});
