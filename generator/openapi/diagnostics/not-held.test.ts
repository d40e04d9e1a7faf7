import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../testing/shared.js";
import { readDocument, withOperation, withSchemas } from "../testing/read-document.js";
import { notHeld, notHeldKinds, type NotHeldKind } from "./not-held.js";

const answer = "responses: { '204': { description: Done. } }";
const parameter = (text: string) => withOperation(`parameters: [${text}]\n${answer}`);
const schema = (text: string) => withSchemas(`A: ${text}`);
const body = (type: string, more = "schema: { type: object }") =>
  withOperation(`requestBody: { content: { ${type}: { ${more} } } }\n${answer}`);
const document = (more: string) => `openapi: 3.1.0\ninfo: { title: Test, version: "1" }\n${more}`;
const path = (name: string) => document(`paths: { "${name}": { get: { operationId: get, ${answer} } } }`);

/** For each kind, documents in which it is found, and what its place is: the text that it points at. */
const cases: Readonly<Record<NotHeldKind, readonly (readonly [document: string, at: string])[]>> = {
  "conditions-not-held": [
    [schema("{ type: string, not: { const: a } }"), "not:"],
    [schema("{ type: object, if: { required: [a] }, then: {}, properties: { a: {} } }"), "if:"],
    [schema("{ type: object, dependentRequired: { a: [b] }, properties: { a: {}, b: {} } }"), "dependentRequired:"],
    [schema("{ type: object, dependentSchemas: { a: {} }, properties: { a: {} } }"), "dependentSchemas:"],
    [schema("{ type: array, contains: { type: string } }"), "contains:"],
    [schema("{ type: object, properties: { a: {} }, unevaluatedProperties: false }"), "unevaluatedProperties:"],
  ],
  "tuple-not-held": [[schema("{ type: array, prefixItems: [{ type: string }] }"), "prefixItems:"]],
  "pattern-properties-not-held": [
    [schema("{ type: object, patternProperties: { '^a': { type: string }, '^b': {} } }"), "'^a'"],
    [schema("{ type: object, properties: { a: {} }, patternProperties: { '^x': {} } }"), "'^x'"],
  ],
  "property-names-not-held": [
    [schema("{ type: object, properties: { a: {} }, propertyNames: { pattern: a } }"), "propertyNames:"],
  ],
  "property-count-not-held": [[schema("{ type: object, properties: { a: {} }, minProperties: 1 }"), "minProperties:"]],
  "closed-object": [
    [schema("{ type: object, properties: { a: {} }, additionalProperties: false }"), "additionalProperties:"],
  ],
  "forbidden-value": [
    [schema("{ type: object, properties: { a: false, b: {} } }"), "a: false"],
    [schema("{ type: array, items: false }"), "false }"],
  ],
  "several-alternatives": [
    [schema("{ oneOf: [{ type: string }, { type: integer }], anyOf: [{ minLength: 1 }, { minimum: 2 }] }"), "anyOf:"],
  ],
  "required-alternatives": [
    [schema("{ type: object, properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }"), "anyOf:"],
  ],
  "polymorphic-base": [
    [
      schema("{ type: object, properties: { k: { type: string } }, discriminator: { propertyName: k } }"),
      "discriminator:",
    ],
  ],
  "unclear-discriminator": [
    [
      schema(
        "{ oneOf: [{ type: object, properties: { x: {} } }, { type: object, properties: { k: { const: b } } }], discriminator: { propertyName: k } }",
      ),
      "{ type: object, properties: { x",
    ],
    // It has the property, and nothing says with which value.
    [
      schema(
        "{ oneOf: [{ type: object, properties: { k: { type: string } } }, { type: object, properties: { k: { const: b } } }], discriminator: { propertyName: k } }",
      ),
      "{ type: object, properties: { k: { type: string",
    ],
    // It is known by its name, and lacks the property.
    [
      withSchemas(
        "A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: k } }\nB: { type: object, properties: { x: {} } }\nC: { type: object, properties: { k: { type: string } } }",
      ),
      "{ $ref: '#/components/schemas/B'",
    ],
  ],
  "enum-not-held": [
    [schema("{ type: number, enum: [0.5, 1] }"), "[0.5"],
    [schema("{ const: true }"), "true }"],
    [schema('{ type: string, enum: ["", a] }'), '["", a]'],
    [schema("{ enum: [{ a: 1 }] }"), "[{ a: 1"],
  ],
  "conflicting-all-of": [
    [schema("{ allOf: [{ type: string, pattern: a }, { type: string, pattern: b }] }"), "pattern: b"],
  ],
  "multiple-of-not-held": [[schema("{ type: integer, multipleOf: 5 }"), "multipleOf:"]],
  "exclusive-limit": [[schema("{ type: number, exclusiveMinimum: 0 }"), "exclusiveMinimum:"]],
  "unique-not-held": [[schema("{ type: array, uniqueItems: true, items: { type: number } }"), "uniqueItems:"]],
  "string-content-not-held": [
    [schema("{ type: string, contentMediaType: application/json }"), "contentMediaType:"],
    [schema("{ type: string, contentEncoding: base64, contentSchema: { type: object } }"), "contentSchema:"],
  ],
  "untyped-limits": [[schema("{ minLength: 3 }"), "minLength:"]],
  "format-not-checked": [[schema("{ type: string, format: email }"), "email"]],
  "limits-of-times": [[schema("{ type: string, format: date-time, maxLength: 30 }"), "maxLength:"]],
  "default-not-held": [
    [schema("{ type: object, properties: { a: { type: array, default: [1] } } }"), "default:"],
    [schema('{ type: object, properties: { a: { type: [string, "null"], default: null } } }'), "default:"],
    [schema("{ type: object, properties: { a: { additionalProperties: {}, default: { b: 1 } } } }"), "default:"],
  ],
  "examples-not-held": [
    [schema("{ type: string, examples: [a] }"), "examples:"],
    [parameter("{ in: query, name: a, example: b, schema: { type: string } }"), "example:"],
    [body("application/json", "example: { a: b }"), "example:"],
  ],
  "reference-siblings": [
    [
      withSchemas(
        'A: { type: object, properties: { a: { $ref: "#/components/schemas/A", nullable: true } } }',
        "3.0.0",
      ),
      "nullable:",
    ],
  ],
  "read-only-in-request": [
    [
      body(
        "application/json",
        "schema: { type: object, required: [a], properties: { a: { type: string, readOnly: true } } }",
      ),
      "readOnly:",
    ],
  ],
  "extension-not-held": [
    [schema("{ type: string, x-mine: 1 }"), "x-mine"],
    [withOperation(`x-mine: 1\n${answer}`), "x-mine"],
    ...[
      "x-mine: 1\npaths: {}",
      "paths: { x-mine: 1 }",
      'paths: {}\nservers: [{ url: "http://localhost", x-mine: 1 }]',
      "paths: {}\ncomponents: { securitySchemes: { a: { type: http, scheme: basic, x-mine: 1 } } }",
      `paths: { /: { x-mine: 1, get: { ${answer} } } }`,
      'paths: { /: { get: { responses: { x-mine: 1, "204": { description: Done. } } } } }',
      'paths: { /: { get: { responses: { "204": { description: Done., x-mine: 1 } } } } }',
      'paths: { /: { get: { responses: { "204": { description: "", headers: { A: { schema: {}, x-mine: 1 } } } } } } }',
    ].map((text) => [document(text), "x-mine"] as const),
    [parameter("{ in: query, name: a, x-mine: 1, schema: { type: string } }"), "x-mine"],
    [withOperation(`requestBody: { x-mine: 1, content: { text/plain: {} } }\n${answer}`), "x-mine"],
    [body("application/json", "x-mine: 1"), "x-mine"],
  ],
  "xml-not-held": [[schema("{ type: string, xml: { name: a } }"), "xml:"]],
  "dynamic-reference": [[schema('{ type: object, properties: { a: { $dynamicRef: "#a" } } }'), "$dynamicRef:"]],
  "foreign-dialect": [
    [schema('{ $schema: "http://json-schema.org/draft-07/schema#", type: string }'), '"http://json-schema'],
    [document('jsonSchemaDialect: "https://example.com/mine"\npaths: {}'), '"https://example.com/mine"'],
  ],
  "content-not-held": [[body("application/xml"), "application/xml"]],
  "form-not-held": [
    [body("multipart/form-data"), "multipart/form-data"],
    [body("application/x-www-form-urlencoded"), "application/x-www"],
  ],
  "events-not-held": [
    [
      withOperation("responses: { '200': { description: A., content: { text/event-stream: {} } } }"),
      "text/event-stream",
    ],
  ],
  "content-left-out": [
    [withOperation(`requestBody: { content: { application/json: {}, text/csv: {} } }\n${answer}`), "text/csv"],
    [
      withOperation(
        "responses: { '200': { description: '', content: { application/json: {} } }, '201': { description: '', content: { text/csv: {} } } }",
      ),
      "text/csv",
    ],
  ],
  "json-type-not-held": [[body("application/vnd.mine+json"), "application/vnd"]],
  "body-of-get": [
    [
      document(
        `paths: { /a: { get: { operationId: get, requestBody: { content: { application/json: {} } }, ${answer} } } }`,
      ),
      "requestBody:",
    ],
  ],
  "several-successes": [
    [withOperation("responses: { '200': { description: A. }, '201': { description: B. } }"), "'201'"],
  ],
  "success-headers-differ": [
    [
      withOperation(
        "responses: { '200': { description: A., headers: { X-A: { required: true, schema: { type: string } } } }, '201': { description: B. } }",
      ),
      "X-A:",
    ],
  ],
  "information-left-out": [
    [withOperation("responses: { '100': { description: A. }, '200': { description: B. } }"), "'100'"],
  ],
  "response-header-not-held": [
    [
      withOperation("responses: { '200': { description: A., headers: { X-A: { schema: { type: object } } } } }"),
      "X-A:",
    ],
  ],
  "header-not-held": [
    [parameter("{ name: Accept, in: header, schema: { type: string } }"), "{ name: Accept"],
    [
      withOperation(
        "responses: { '200': { description: A., headers: { Content-Type: { schema: { type: string } } } } }",
      ),
      "Content-Type:",
    ],
  ],
  "unsupported-style": [[parameter("{ name: a, in: query, style: matrix, schema: { type: string } }"), "matrix"]],
  "parameter-detail-not-held": [
    [parameter("{ name: a, in: query, allowEmptyValue: true, schema: { type: string } }"), "allowEmptyValue:"],
    [parameter('{ name: a, in: query, schema: { type: [string, "null"] } }'), "type: [string"],
    [parameter("{ name: a, in: query, schema: { type: string, format: byte } }"), "byte"],
  ],
  "partial-path-parameter": [
    [path("/a/{b}.json"), '"/a/{b}.json"'],
    [path("/a/{b}/{b}"), '"/a/{b}/{b}"'],
  ],
  "path-detail-not-held": [
    [path("/a#b"), '"/a#b"'],
    [path("/a?b={c}"), '"/a?b={c}"'],
  ],
  "method-not-held": [[document(`paths: { /a: { query: { operationId: q, ${answer} } } }`), "query:"]],
  "callbacks-not-held": [
    [withOperation(`callbacks: { onDone: {} }\n${answer}`), "onDone:"],
    [document(`webhooks: { changed: { post: { ${answer} } } }`), "changed:"],
  ],
  "links-not-held": [
    [withOperation("responses: { '200': { description: A., links: { a: { operationId: do } } } }"), "links:"],
  ],
  "servers-not-held": [
    [withOperation(`servers: [{ url: "https://example.com" }]\n${answer}`), "servers:"],
    [document(`paths: { /a: { servers: [{ url: "https://example.com" }] } }`), "servers:"],
  ],
  "security-scheme-not-held": [
    [document("paths: {}\ncomponents: { securitySchemes: { a: { type: mutualTLS } } }"), "a: {"],
    [document("paths: {}\ncomponents: { securitySchemes: { a: { type: apiKey, in: cookie, name: b } } }"), "a: {"],
    [
      document(
        "paths: {}\ncomponents: { securitySchemes: { a: { type: apiKey, in: header, name: A }, b: { type: apiKey, in: header, name: B } } }",
      ),
      "b: {",
    ],
  ],
  "token-flow-not-held": [
    [
      document(
        "paths: {}\ncomponents: { securitySchemes: { a: { type: openIdConnect, openIdConnectUrl: 'https://example.com' } } }",
      ),
      "a: {",
    ],
  ],
  "combined-security": [
    [
      document(
        "paths: {}\nsecurity: [{ a: [], b: [] }]\ncomponents: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: http, scheme: bearer } } }",
      ),
      "{ a: []",
    ],
  ],
  "document-detail-not-held": [
    [
      'openapi: 3.1.0\ninfo: { title: Test, version: "1", termsOfService: "https://example.com" }\npaths: {}',
      "termsOfService:",
    ],
    [document("paths: {}\ntags: [{ name: a, description: B. }]"), "description:"],
    [document('paths: {}\ntags: [{ name: a, externalDocs: { url: "https://example.com" } }]'), "externalDocs:"],
    [
      document("paths: {}\ncomponents: { securitySchemes: { a: { type: http, scheme: bearer, bearerFormat: JWT } } }"),
      "bearerFormat:",
    ],
    [
      document("paths: {}\ncomponents: { securitySchemes: { a: { type: http, scheme: basic, description: B. } } }"),
      "description:",
    ],
    [document(`paths: { /a: { summary: A., get: { summary: B., ${answer} } } }`), "summary:"],
    [
      withOperation(
        "responses: { '200': { description: One., content: { text/plain: {} } }, '202': { description: Two. } }",
      ),
      "description: Two.",
    ],
  ],
};

const rows = Object.entries(cases).flatMap(([kind, documents]) =>
  documents.map(([text, at], index) => ({ kind: kind as NotHeldKind, text, at, case: index + 1 })),
);

it.each(rows)("says $kind ($case)", async ({ kind, text, at }) => {
  const { diagnostics, model } = await readDocument(text);
  const found = diagnostics.filter(({ id }) => id === kind);
  const lines = text.split("\n");
  const places = found.map(({ location }) => lines[location!.line - 1]!.slice(location!.column - 1));
  expect(
    places.some((place) => place.startsWith(at)),
    `${places.join("\n")}`,
  ).toBe(true);
  expect(found.every(({ severity, hint }) => severity !== "error" && hint !== undefined)).toBe(true);
  expect(model).toBeDefined();
});

it("is the table that the README has", () => {
  const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
  const section = /^## From OpenAPI$([\s\S]*?)^## /m.exec(readme)![1]!;
  const table = [...section.matchAll(/^\| (.+?) \| `([\w-]+)` \| (\w+) \|$/gm)].map(([, what, id, severity]) => ({
    what,
    id,
    severity,
  }));
  const wanted = Object.entries(notHeldKinds).map(([id, { what, severity }]) => ({ what, id, severity }));
  expect(table).toEqual(wanted);
});

it.each([
  ["int33", "Did you mean `int32`?"],
  ["datetime", "Did you mean `date-time`?"],
  ["date", "Add a `pattern` where it matters."],
  ["isbn", "Add a `pattern` where it matters."],
])("says of the format %s: %s", (format, hint) => {
  expect(notHeld("format-not-checked", format).hint).toBe(hint);
});
