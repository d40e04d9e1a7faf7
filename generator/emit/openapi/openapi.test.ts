import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { openApiDocument } from "./document.js";
import { openapi } from "./index.js";

const plan = planOfShapes(
  {
    Input: {
      type: "structure",
      members: {
        name: {
          target: "#Name",
          traits: { "smithy.api#required": {}, "smithy.api#documentation": "<p>A <b>name</b>.</p>" },
        },
        token: { target: "smithy.api#String", traits: { "smithy.api#idempotencyToken": {} } },
        bytes: { target: "#Secret", traits: { "smithy.api#length": { min: 1, max: 4 } } },
        count: { target: "smithy.api#Long", traits: { "smithy.api#range": { min: 1 }, "smithy.api#default": 1 } },
        day: { target: "smithy.api#Timestamp", traits: { "smithy.api#timestampFormat": "date-time" } },
        tags: { target: "#Tags", traits: { "smithy.api#length": { max: 5 } } },
        scores: { target: "#Scores" },
        choice: { target: "#Choice" },
        any: { target: "smithy.api#Document", traits: { "smithy.api#deprecated": {} } },
      },
      traits: {
        "smithy.contracts#conditions": { One: { expression: "!(bytes && any)", documentation: "Not both." } },
      },
    },
    Output: { type: "structure", members: { at: { target: "smithy.api#Timestamp" }, level: { target: "#Level" } } },
    Name: { type: "string", traits: { "smithy.api#length": { min: 1, max: 9 }, "smithy.api#pattern": "^[a-z\\-_]+$" } },
    Secret: { type: "blob", traits: { "smithy.api#sensitive": {} } },
    Tags: { type: "list", member: { target: "#Name" }, traits: { "smithy.api#uniqueItems": {} } },
    Scores: {
      type: "map",
      key: { target: "#Name" },
      value: { target: "smithy.api#Double" },
      traits: { "smithy.api#sparse": {} },
    },
    Choice: {
      type: "union",
      members: { text: { target: "smithy.api#String" }, again: { target: "#Choice" } },
      traits: { "smithy.api#documentation": "This or that." },
    },
    Level: {
      type: "enum",
      members: {
        LOW: {
          target: "smithy.api#Unit",
          traits: { "smithy.api#enumValue": "low", "smithy.api#documentation": "<p>Not much.</p><p>Never none.</p>" },
        },
        MIDDLE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "middle" } },
        TOP: {
          target: "smithy.api#Unit",
          traits: { "smithy.api#enumValue": "top", "smithy.api#documentation": "Ours.", "smithy.api#internal": {} },
        },
      },
      traits: { "smithy.api#documentation": "How much." },
    },
    Missing: {
      type: "structure",
      members: { message: { target: "smithy.api#String" } },
      traits: {
        "smithy.api#error": "client",
        "smithy.api#httpError": 404,
        "smithy.api#documentation": "There is no such thing. Look again.",
      },
    },
  },
  {},
  {
    errors: [{ target: "#Missing" }],
    traits: {
      "smithy.api#documentation": "Works hard. And long.",
      "smithy.api#examples": [
        { title: "A first one", input: { name: "a" }, output: { at: "1970-01-01T00:01:00Z" } },
        { title: "Nothing there", input: { name: "b" }, error: { shapeId: "#Missing", content: { message: "No." } } },
      ],
      "hallmark.docs#rules": [
        {
          id: "EX-001",
          statement: "It works.",
          source: { document: "Manual" },
          evidence: [{ kind: "documented", source: "Manual" }],
          level: "must",
        },
      ],
    },
  },
);

const document = openApiDocument(plan);
const { paths, components } = document as unknown as {
  readonly paths: Record<string, { post: Record<string, unknown> }>;
  readonly components: { readonly schemas: Record<string, unknown> };
};

it("keys an operation by what tells it apart", () => {
  expect(Object.keys(paths)).toEqual(["/#X-Amz-Target=Example.Work"]);
});

it("describes an operation with its examples, errors and rules", () => {
  const json = "application/x-amz-json-1.1";
  expect(paths["/#X-Amz-Target=Example.Work"]!.post).toEqual({
    operationId: "Work",
    summary: "Works hard.",
    description: "Works hard. And long.",
    parameters: [
      { name: "X-Amz-Target", in: "header", required: true, schema: { type: "string", enum: ["Example.Work"] } },
    ],
    requestBody: {
      required: true,
      content: {
        [json]: {
          schema: { $ref: "#/components/schemas/Input" },
          examples: {
            "1-a-first-one": { summary: "A first one", value: { name: "a" } },
            "2-nothing-there": { summary: "Nothing there", value: { name: "b" } },
          },
        },
      },
    },
    responses: {
      "200": {
        description: "What the operation answers.",
        content: {
          [json]: {
            schema: { $ref: "#/components/schemas/Output" },
            examples: { "1-a-first-one": { summary: "A first one", value: { at: 60 } } },
          },
        },
      },
      "404": {
        description: "- `Missing`: There is no such thing.",
        content: {
          [json]: {
            schema: { $ref: "#/components/schemas/Missing" },
            examples: {
              "2-nothing-there": { summary: "Nothing there", value: { __type: "Missing", message: "No." } },
            },
          },
        },
      },
    },
    "x-hallmark-wire": { method: "POST", path: "/", headers: { "X-Amz-Target": "Example.Work" } },
    "x-hallmark-rules": [{ id: "EX-001", level: "must", statement: "It works." }],
  });
});

it("describes a structure with the constraints of its members", () => {
  const name = { type: "string", minLength: 1, maxLength: 9, pattern: "^[a-z\\-_]+$" };
  expect(components.schemas["Input"]).toEqual({
    type: "object",
    required: ["name"],
    properties: {
      name: { ...name, description: "A **name**." },
      token: { type: "string", "x-hallmark-idempotency-token": true },
      bytes: {
        type: "string",
        contentEncoding: "base64",
        pattern: expect.any(String) as string,
        minLength: 4,
        maxLength: 8,
        "x-hallmark-bytes": { min: 1, max: 4 },
        "x-hallmark-sensitive": true,
      },
      count: { type: "integer", format: "int64", minimum: 1, default: 1 },
      day: { type: "string", format: "date-time" },
      tags: { type: "array", items: name, maxItems: 5, uniqueItems: true },
      scores: {
        type: "object",
        propertyNames: name,
        additionalProperties: {
          anyOf: [
            {
              oneOf: [
                { type: "number", format: "double" },
                { type: "string", enum: ["NaN", "Infinity", "-Infinity"] },
              ],
            },
            { type: "null" },
          ],
        },
      },
      choice: { $ref: "#/components/schemas/Choice", description: "This or that." },
      any: { deprecated: true },
    },
    "x-hallmark-conditions": [{ id: "One", expression: "!(bytes && any)", documentation: "Not both." }],
  });
});

it("describes a union as alternatives of one member each", () => {
  expect(components.schemas["Choice"]).toEqual({
    description: "This or that.",
    oneOf: [
      { type: "object", title: "text", properties: { text: { type: "string" } }, required: ["text"] },
      {
        type: "object",
        title: "again",
        properties: { again: { $ref: "#/components/schemas/Choice", description: "This or that." } },
        required: ["again"],
      },
    ],
  });
});

it("describes an enum by its values, and what they mean where that is known", () => {
  expect(components.schemas["Level"]).toEqual({
    description: "How much.\n\n- `low`: Not much.\n\n  Never none.",
    type: "string",
    enum: ["low", "middle", "top"],
  });
});

it("describes an error with how it is told apart", () => {
  expect(components.schemas["Missing"]).toEqual({
    description: "There is no such thing. Look again.",
    type: "object",
    properties: {
      __type: { type: "string", description: "Says which error this is.", pattern: "^([^#]*#)?Missing(:.*)?$" },
      message: { type: "string" },
    },
    required: ["__type"],
    "x-hallmark-error": { httpStatus: 404, declared: true },
  });
});

it("writes the document beside the other pieces", () => {
  const [file, ...others] = openapi.emit(plan);
  expect(others).toEqual([]);
  expect(file!.path).toBe("example/openapi/openapi.json");
  expect(JSON.parse(file!.text)).toEqual(document);
});
