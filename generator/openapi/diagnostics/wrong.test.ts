import { expect, it } from "vitest";
import { readDocument, withOperation, withSchemas } from "../testing/read-document.js";
import type { diagnose } from "./wrong.js";

const answer = "responses: { '204': { description: Done. } }";
const schema = (text: string) => withSchemas(`A: ${text}`);
const document = (more: string) => `openapi: 3.1.0\ninfo: { title: Test, version: "1" }\n${more}`;

/** Schemas each of which is the next one and nothing else. */
function entangled(many: number): string {
  const schema = (index: number) => [`S${index}`, { allOf: [{ $ref: `#/components/schemas/S${index + 1}` }] }] as const;
  const schemas = Object.fromEntries([...Array.from({ length: many }, (_, index) => schema(index)), [`S${many}`, {}]]);
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: {},
    components: { schemas },
  });
}

type Id = keyof typeof diagnose;

/** For each finding, a document in which it is found, and the text that it points at. */
const cases: Readonly<Record<Id, readonly (readonly [document: string, at: string, hint?: string])[]>> = {
  "not-openapi": [
    ["opnapi: 3.1.0\n", "opnapi"],
    ["- a\n", "- a"],
  ],
  "unsupported-openapi": [
    ["openapi: 4.0.0\ninfo: {}\n", "4.0.0"],
    ['swagger: "1.2"\n', '"1.2"'],
  ],
  "newer-openapi": [[document("paths: {}").replace("3.1.0", "3.2.0"), "3.2.0"]],
  "unknown-reference": [[schema('{ $ref: "#/components/schemas/a" }'), '"#/comp', "Did you mean `A`?"]],
  "missing-file": [[schema("{ $ref: b.yaml }"), "b.yaml"]],
  "remote-reference": [[schema('{ $ref: "https://example.com/a.yaml" }'), '"https']],
  "malformed-reference": [[schema('{ $ref: "#/%" }'), '"#/%']],
  "endless-reference": [[schema('{ $ref: "#/components/schemas/A" }'), '"#/comp']],
  "endless-all-of": [[schema('{ allOf: [{ $ref: "#/components/schemas/A" }], properties: { a: {} } }'), "A:"]],
  "endless-schema": [[schema('{ oneOf: [{ $ref: "#/components/schemas/A" }] }'), "{ oneOf"]],
  "too-entangled": [[entangled(20_000), '{"openapi"']],
  "mistyped-reference": [[schema('{ type: array, items: { $ref: "#/info/title" } }'), '"#/info']],
  "wrong-type": [
    [schema("{ type: array, items: 5 }"), "5 }"],
    [schema("{ type: strnig }"), "strnig"],
    [document("paths: []"), "[]"],
    [withOperation(`parameters: { name: a }\n${answer}`), "{ name: a"],
  ],
  "wrong-value": [[schema("{ type: string, maxLength: many }"), "many"]],
  "misplaced-property": [
    [schema("{ type: object, propertis: { a: {} } }"), "propertis", "Did you mean `properties`?"],
    [withOperation(`sumary: A\n${answer}`), "sumary", "Did you mean `summary`?"],
    // What begins with `x-` is the name of a header here, and no extension.
    [
      withOperation("responses: { '204': { description: '', headers: { x-rate: { shema: {} } } } }"),
      "shema",
      "Did you mean `schema`?",
    ],
  ],
  "missing-property": [["openapi: 3.0.0\ninfo: { title: Test }\npaths: {}\n", "info"]],
  "no-operations": [[document("paths: {}"), "paths"]],
  "same-operation-id": [
    [document(`paths: { /a: { get: { operationId: x, ${answer} }, put: { operationId: x , ${answer} } } }`), "x ,"],
  ],
  "no-operation-id": [[document(`paths: { /a: { get: { ${answer} } } }`), "get"]],
  "undeclared-path-parameter": [[document(`paths: { "/{a}": { get: { operationId: x, ${answer} } } }`), "get"]],
  "unused-path-parameter": [
    [
      document(
        `paths: { "/{name}": { get: { operationId: x, parameters: [{ name: nmae, in: path, required: true, schema: { type: string } }], ${answer} } } }`,
      ),
      "{ name: nmae",
      "Did you mean `name`?",
    ],
  ],
  "same-parameter": [
    [
      withOperation(
        `parameters: [{ name: a, in: query, schema: { type: string } }, { name: a, in: query , schema: { type: string } }]\n${answer}`,
      ),
      "{ name: a, in: query ,",
    ],
  ],
  "same-path": [
    [
      document(
        `paths: { "/{a}": { get: { operationId: x, ${answer} } }, "/{b}": { get: { operationId: y, ${answer} } } }`,
      ),
      "get: { operationId: y",
    ],
  ],
  "unknown-security-scheme": [
    [
      document(
        "paths: {}\nsecurity: [{ bearr: [] }]\ncomponents: { securitySchemes: { bearer: { type: http, scheme: bearer } } }",
      ),
      "bearr",
      "Did you mean `bearer`?",
    ],
  ],
  "unknown-mapping": [
    [
      withSchemas(`
A: { oneOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }], discriminator: { propertyName: k, mapping: { d: D } } }
B: { type: object, properties: { k: { type: string }, b: {} } }
C: { type: object, properties: { k: { type: string }, c: {} } }
D: { type: object, properties: { k: { type: string } } }`),
      "D }",
    ],
  ],
  "undeclared-required": [
    [schema("{ type: object, required: [nmae], properties: { name: {} } }"), "nmae", "Did you mean `name`?"],
  ],
  "contradictory-types": [[schema("{ allOf: [{ type: string }, { type: integer, minimum: 1 }] }"), "{ allOf"]],
  "bad-pattern": [[schema("{ type: string, pattern: '(' }"), "'('"]],
  "unfit-default": [[schema("{ type: object, properties: { a: { type: integer, default: many } } }"), "many"]],
};

const rows = Object.entries(cases).flatMap(([id, documents]) =>
  documents.map(([text, at, hint], index) => ({ id, text, at, hint, case: index + 1 })),
);

it.each(rows)("says $id ($case)", async ({ id, text, at, hint }) => {
  const { diagnostics } = await readDocument(text);
  const lines = text.split("\n");
  const found = diagnostics.filter((each) => each.id === id);
  const places = found.map(({ location }) => lines[location!.line - 1]!.slice(location!.column - 1));
  expect(
    places.some((place) => place.startsWith(at)),
    `${diagnostics.map((each) => each.id).join()} ${places.join("\n")}`,
  ).toBe(true);
  expect(found[0]!.hint).toBeDefined();
  if (hint !== undefined) expect(found[0]!.hint).toBe(hint);
});

it("says once what is wrong at a place", async () => {
  const { found } = await readDocument(schema("{ type: array, items: 5 }"));
  expect(found.filter((each) => each.startsWith("wrong-type"))).toHaveLength(1);
});

it("shows some of many findings of a kind, counts the others and tells that", async () => {
  const properties = Array.from({ length: 1000 }, (_, index) => `    p${index}: { type: integer, multipleOf: 2 }`);
  const { diagnostics } = await readDocument(
    withSchemas(`A:\n  type: object\n  properties:\n${properties.join("\n")}`),
  );
  const found = diagnostics.filter(({ id }) => id === "multiple-of-not-held");
  expect(found).toHaveLength(4);
  expect(found.at(-1)!.message).toMatch(/And 996 more/);
});

it("gives findings in the order of the lines", async () => {
  const { diagnostics } = await readDocument(
    withSchemas("A: { type: string, x-a: 1 }\nB: { type: integer, multipleOf: 2 }\nC: { type: string, x-b: 1 }"),
  );
  const lines = diagnostics.map(({ location }) => location!.line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});
