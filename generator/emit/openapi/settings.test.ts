import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import type { OpenApiSettings } from "../../plan/index.js";
import { planOfShapes } from "../../testing/plans.js";
import { openApiDocument } from "./document.js";

const rest = "aws.protocols#restJson1";
const string = { target: "smithy.api#String" };
const docs = {
  "smithy.api#externalDocumentation": { Guide: "https://example.org/guide", homepage: "https://example.org" },
};

const shapes = {
  Input: {
    type: "structure",
    members: {
      path: { ...string, traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
      size: { target: "smithy.api#Integer", traits: { "smithy.api#default": 1 } },
      price: { target: "smithy.api#BigDecimal" },
      share: { target: "smithy.api#Double" },
      bytes: { target: "smithy.api#Blob" },
      inner: { target: "#In_ner", traits: { "smithy.api#documentation": "What is in it." } },
      level: { target: "#Level" },
    },
  },
  Output: { type: "structure", members: { text: string } },
  In_ner: { type: "structure", members: {}, traits: docs },
  Level: { type: "intEnum", members: { LOW: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } } },
} as const;

/** The document of a small service with these settings, and the properties of a request's body. */
function written(settings: OpenApiSettings) {
  const plan = planOfShapes(
    shapes,
    { openapi: { protocol: rest, ...settings } },
    {
      traits: {
        "smithy.api#http": { method: "POST", uri: "/files/{path+}" },
        "smithy.api#tags": ["one", "two"],
        "smithy.api#httpChecksumRequired": {},
      },
    },
    {
      traits: {
        [rest]: {},
        "smithy.api#httpBasicAuth": {},
        "smithy.api#httpBearerAuth": {},
        "smithy.api#auth": ["smithy.api#httpBearerAuth"],
        ...docs,
      },
    },
  );
  const document = openApiDocument(plan)!;
  const schemas = (document["components"] as JsonObject)["schemas"] as Readonly<Record<string, JsonObject>>;
  const [operation] = Object.values(
    Object.values(document["paths"] as JsonObject)[0] as Readonly<Record<string, JsonObject>>,
  );
  const body = schemas["WorkRequestContent"] ?? schemas["Input"];
  return { document, schemas, operation: operation!, properties: body!["properties"] as JsonObject };
}

it("writes tags, all or those that are supported", () => {
  expect(written({}).operation).not.toHaveProperty("tags");
  expect(written({ tags: true }).operation["tags"]).toEqual(["one", "two"]);
  expect(written({ tags: true, supportedTags: ["two", "three"] }).operation["tags"]).toEqual(["two"]);
});

it("writes numbers as it is told to", () => {
  expect(written({}).properties).toMatchObject({
    size: { type: "integer", format: "int32" },
    price: { type: "number" },
  });
  expect(written({ useIntegerType: false }).properties["size"]).toEqual({ type: "number", default: 1 });
  expect(written({ disableIntegerFormat: true }).properties["size"]).toEqual({ type: "integer", default: 1 });
  expect(written({ supportNonNumericFloats: false }).properties["share"]).toEqual({ type: "number", format: "double" });
  expect(written({ useStringsForArbitraryPrecision: true }).properties["price"]).toEqual({
    type: "string",
    format: "decimal",
  });
  expect(written({ disableIntEnums: true }).properties["level"]).toEqual({ type: "integer" });
  expect(written({ disableDefaultValues: true }).properties["size"]).not.toHaveProperty("default");
});

it("writes bytes and references as it is told to", () => {
  expect(written({ defaultBlobFormat: "base64url" }).properties["bytes"]).toEqual({
    type: "string",
    contentEncoding: "base64url",
  });
  expect(written({ defaultBlobFormat: "binary", version: "3.0.2" }).properties["bytes"]).toEqual({
    type: "string",
    format: "binary",
  });
  expect(written({ style: "smithy", version: "3.1.0", addReferenceDescriptions: true }).properties["inner"]).toEqual({
    $ref: "#/components/schemas/In_ner",
    description: "What is in it.",
  });
  expect(written({ alphanumericOnlyRefs: true }).properties["inner"]).toMatchObject({
    $ref: "#/components/schemas/Inner",
  });
});

it("writes links to documentation by the names that it is given", () => {
  expect(written({}).document["externalDocs"]).toEqual({ description: "homepage", url: "https://example.org" });
  expect(written({ externalDocs: ["GUIDE"] }).schemas["In_ner"]!["externalDocs"]).toEqual({
    description: "Guide",
    url: "https://example.org/guide",
  });
  expect(written({ externalDocs: [] }).document).not.toHaveProperty("externalDocs");
});

it("keeps what nothing refers to if it is told to", () => {
  const kept = (settings: OpenApiSettings) => {
    const { schemas, document } = written(settings);
    const { securitySchemes } = document["components"] as Readonly<Record<string, JsonObject>>;
    return [Object.hasOwn(schemas, "Input"), Object.keys(securitySchemes!)];
  };
  expect(kept({})).toEqual([false, ["httpBearerAuth"]]);
  expect(kept({ keepUnusedComponents: true })).toEqual([true, ["httpBasicAuth", "httpBearerAuth"]]);
});

it("names bodies and labels as it is told to", () => {
  const parameters = (settings: OpenApiSettings) => JSON.stringify(written(settings).operation["parameters"]);
  expect(parameters({})).toContain('"name":"path+"');
  expect(parameters({ removeGreedyParameterSuffix: true })).toContain('"name":"path"');
  expect(Object.keys(written({ style: "smithy", useOperationInputOutputShapeNames: true }).schemas)).toEqual(
    expect.arrayContaining(["Input", "Output"]),
  );
  const types = Object.keys(
    (written({ jsonContentType: "application/vnd.x+json" }).operation["requestBody"] as JsonObject)[
      "content"
    ] as JsonObject,
  );
  expect(types).toEqual(["application/vnd.x+json"]);
});

it("puts in what it is given", () => {
  const { document } = written({
    schemaDocumentExtensions: { "x-owner": "us" },
    substitutions: { "2024-01-01": { version: "now" } },
    jsonAdd: { "/info/contact/name": "Somebody", "/servers/-": { url: "/second" }, "/paths/~1extra": {} },
  });
  expect(document).toMatchObject({
    "x-owner": "us",
    info: { version: { version: "now" }, contact: { name: "Somebody" } },
    servers: [{ url: "/" }, { url: "/second" }],
    paths: { "/extra": {} },
  });
});

it("leaves out the words that it is told to", () => {
  expect(JSON.stringify(written({ disableFeatures: ["default", "format"] }).schemas)).not.toMatch(/"(default|format)"/);
});
