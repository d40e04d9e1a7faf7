import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import type { OpenApiSettings } from "../../plan/index.js";
import { planOfShapes } from "../../testing/plans.js";
import { openApiDocument } from "./document.js";

const string = { target: "smithy.api#String" };
const trait = (name: string, value: unknown = {}) => ({ [`smithy.api#${name}`]: value }) as JsonObject;

/** What the document of a service that speaks two protocols says of the operation `Work`, `PUT /shelves/{shelf}` but for what is given. */
function described(
  shapes: Readonly<Record<string, JsonObject>>,
  { operation = {}, settings = {} }: { operation?: JsonObject; settings?: OpenApiSettings } = {},
) {
  const traits = {
    ...trait("http", { method: "PUT", uri: "/shelves/{shelf}" }),
    ...(operation["traits"] as JsonObject),
  };
  const openapi = { protocol: "aws.protocols#restJson1", ...settings };
  const service = { traits: { "aws.protocols#restJson1": {} } };
  const plan = planOfShapes(shapes, { openapi }, { ...operation, traits }, service);
  const document = openApiDocument(plan) as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
    readonly components?: { readonly schemas?: Readonly<Record<string, JsonObject>> };
  };
  const [path, methods] = Object.entries(document.paths)[0]!;
  const [method, object] = Object.entries(methods)[0]!;
  return {
    path,
    method,
    operation: object as Readonly<Record<string, JsonObject>>,
    schemas: document.components?.schemas,
  };
}

const shelf = { ...string, traits: { ...trait("httpLabel"), ...trait("required") } };
const structure = (members: JsonObject, traits: JsonObject = {}) => ({ type: "structure", members, traits });

it("tells parameters by where they travel", () => {
  const { path, method, operation } = described({
    Input: structure({
      shelf,
      tags: { target: "#Names", traits: trait("httpQuery", "tag") },
      others: { target: "#Map", traits: trait("httpQueryParams") },
      since: { target: "smithy.api#Timestamp", traits: trait("httpQuery", "since") },
      at: {
        target: "smithy.api#Timestamp",
        traits: { ...trait("httpHeader", "X-At"), ...trait("documentation", "When.") },
      },
    }),
    Names: { type: "list", member: string },
    Map: { type: "map", key: string, value: string },
  });
  expect([method, path]).toEqual(["put", "/shelves/{shelf}"]);
  expect(operation["parameters"]).toEqual([
    { name: "shelf", in: "path", required: true, schema: { type: "string" } },
    { name: "tag", in: "query", style: "form", explode: true, schema: { type: "array", items: { type: "string" } } },
    { name: "since", in: "query", schema: { type: "string", format: "date-time" } },
    {
      name: "others",
      in: "query",
      style: "form",
      explode: true,
      schema: { type: "object", additionalProperties: { type: "string" } },
    },
    {
      name: "X-At",
      in: "header",
      description: "When.",
      schema: { type: "string", "x-hallmark-timestamp": expect.any(String) as string },
    },
  ]);
  expect(operation["requestBody"]).toBeUndefined();
});

it("tells a parameter as an OpenAPI document had it", () => {
  const parameter = { in: "cookie", name: "session", style: "form", explode: false };
  const { operation } = described({
    Input: structure({ shelf, session: { ...string, traits: { "hallmark.openapi#parameter": parameter } } }),
  });
  expect(operation["parameters"]).toContainEqual({
    name: "session",
    in: "cookie",
    style: "form",
    explode: false,
    schema: { type: "string" },
  });
});

it("makes a schema of the members that are in a body", () => {
  const { operation, schemas } = described({
    Input: structure({
      shelf,
      title: { ...string, traits: { ...trait("required"), ...trait("jsonName", "bookTitle") } },
    }),
    Output: structure({ title: string }),
  });
  const json = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
  expect(operation["requestBody"]).toEqual({ content: json("WorkRequestContent"), required: true });
  expect(operation["responses"]!["200"]).toEqual({
    description: "What the operation answers.",
    content: json("Output"),
  });
  expect(schemas!["WorkRequestContent"]).toEqual({
    type: "object",
    properties: { bookTitle: { type: "string" } },
    required: ["bookTitle"],
  });
  expect(Object.keys(schemas!)).not.toContain("Input");
});

it("gives a body's schema another name where a shape has its own", () => {
  const { operation, schemas } = described({
    Input: structure({ shelf, inner: { target: "#WorkRequestContent" } }),
    WorkRequestContent: structure({ text: string }),
  });
  expect(JSON.stringify(operation["requestBody"])).toContain("#/components/schemas/WorkRequestContent_");
  expect(schemas!["WorkRequestContent"]).toMatchObject({ properties: { text: { type: "string" } } });
});

it("tells raw bytes from bytes in JSON", () => {
  const { operation } = described({
    Input: structure({ shelf, bytes: { target: "#Picture", traits: trait("httpPayload") } }),
    Picture: { type: "blob", traits: trait("mediaType", "image/png") },
  });
  expect(operation["requestBody"]).toEqual({
    content: { "image/png": { schema: { type: "string", format: "binary" } } },
  });
});

it("keeps every error of a status, and the headers that all of them have", () => {
  const error = (members: JsonObject) =>
    structure(members, { ...trait("error", "client"), ...trait("httpError", 404) });
  const header = { ...string, traits: { ...trait("httpHeader", "X-Id"), ...trait("required") } };
  const { operation } = described(
    {
      Input: structure({ shelf }),
      NoShelf: error({ id: header, message: string }),
      NoBook: error({ id: header, hint: { ...string, traits: trait("httpHeader", "X-Hint") }, message: string }),
    },
    { operation: { errors: [{ target: "#NoShelf" }, { target: "#NoBook" }] } },
  );
  expect(operation["responses"]!["404"]).toEqual({
    description: "- `NoShelf`\n- `NoBook`",
    headers: { "X-Id": { required: true, schema: { type: "string" } }, "X-Hint": { schema: { type: "string" } } },
    content: {
      "application/json": {
        schema: {
          anyOf: [
            { $ref: "#/components/schemas/NoShelfResponseContent" },
            { $ref: "#/components/schemas/NoBookResponseContent" },
          ],
        },
      },
    },
  });
});

it("keeps operations apart that only a query tells apart", () => {
  const query = { method: "PUT", uri: "/shelves/{shelf}?mode=move" };
  const { path, operation } = described(
    { Input: structure({ shelf }) },
    { operation: { traits: trait("http", query) } },
  );
  expect(path).toBe("/shelves/{shelf}");
  expect(operation["parameters"]).toContainEqual({
    name: "mode",
    in: "query",
    required: true,
    schema: { type: "string", enum: ["move"] },
  });
});

it("writes null, other properties and unions without a tag as they are on the wire", () => {
  const { schemas } = described({
    Input: structure({
      pet: { target: "#Pet", traits: { "hallmark.openapi#nullable": {} } },
      rest: { target: "#Counts", traits: { "hallmark.openapi#additionalProperties": {} } },
      mail: { ...string, traits: { "hallmark.openapi#format": "email" } },
      shelf,
    }),
    Counts: { type: "map", key: string, value: { target: "smithy.api#Integer" } },
    Pet: {
      type: "union",
      members: { cat: { target: "#Cat" }, dog: { target: "#Dog" } },
      traits: {
        "hallmark.openapi#untagged": {
          match: "one",
          discriminator: { property: "kind", mapping: { cat: "cat", dog: "dog" } },
        },
      },
    },
    Cat: structure({ kind: string }),
    Dog: structure({ kind: string, barks: { target: "smithy.api#Boolean" } }),
  });
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  expect(schemas!["WorkRequestContent"]).toEqual({
    type: "object",
    properties: {
      pet: { anyOf: [reference("Pet"), { type: "null" }] },
      mail: { type: "string", format: "email" },
    },
    additionalProperties: { type: "integer", format: "int32" },
  });
  expect(schemas!["Pet"]).toEqual({
    oneOf: [reference("Cat"), reference("Dog")],
    discriminator: {
      propertyName: "kind",
      mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
    },
  });
  expect(schemas!["Cat"]).toMatchObject({ properties: { kind: { type: "string", enum: ["cat"] } } });
});

it("writes OpenAPI 3.0 without words that came later", () => {
  const { schemas } = described(
    {
      Input: structure({
        shelf,
        names: { target: "#Names" },
        bytes: { target: "smithy.api#Blob" },
        inner: { target: "#Inner", traits: { ...trait("documentation", "What is in it."), ...trait("required") } },
        key: { target: "#Keyed" },
      }),
      Names: { type: "list", member: string, traits: trait("sparse") },
      Keyed: { type: "map", key: { ...string, traits: trait("length", { min: 1 }) }, value: string },
      Inner: structure({ text: string }),
    },
    { settings: { version: "3.0.2" } },
  );
  expect(schemas!["WorkRequestContent"]).toMatchObject({
    properties: {
      names: { type: "array", items: { type: "string", nullable: true } },
      bytes: { type: "string", format: "byte" },
      inner: { allOf: [{ $ref: "#/components/schemas/Inner" }], description: "What is in it." },
      key: { type: "object", additionalProperties: { type: "string" } },
    },
  });
});
