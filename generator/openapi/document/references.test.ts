import { expect, it } from "vitest";
import { readDocument, withSchemas } from "../testing/read-document.js";

const head = 'openapi: 3.1.0\ninfo: { title: Test, version: "1" }\npaths: {}\n';
const a = (reference: string) =>
  `components: { schemas: { A: { type: object, properties: { b: { $ref: ${JSON.stringify(reference)} } } } } }\n`;

it.each([
  { reference: "#/components/schemas/A", files: {}, want: "#A" },
  {
    reference: "parts/b.yaml",
    files: { "parts/b.yaml": "type: object\nproperties: { x: { type: string } }" },
    want: "#B",
  },
  {
    reference: "./b.json",
    files: { "b.json": '{ "type": "object", "properties": { "x": { "type": "string" } } }' },
    want: "#B",
  },
  {
    reference: "all.yaml#/My~1Type",
    files: { "all.yaml": "My/Type: { type: array, items: { type: string } }" },
    want: "#MyType",
  },
  { reference: "all.yaml#/a%20b", files: { "all.yaml": "a b: { type: array, items: { type: string } }" }, want: "#AB" },
  { reference: "a%20b.yaml", files: { "a b.yaml": "type: array\nitems: { type: string }" }, want: "#AB" },
  {
    reference: "one.yaml#/One",
    files: {
      "one.yaml": 'One: { $ref: "two.json#/Two" }',
      "two.json":
        '{ "Two": { "type": "array", "items": { "anyOf": [{ "$ref": "one.yaml#/One" }, { "type": "string" }] } } }',
    },
    want: "#Two",
  },
  {
    reference: "api.yaml#/components/schemas/A",
    files: {},
    want: "#A",
  },
])("follows $reference", async ({ reference, files, want }) => {
  const { model, found } = await readDocument({ "api.yaml": head + a(reference), ...files } as Record<string, string>);
  expect(model!.member("openapi.test#A$b")!.target).toBe(`openapi.test${want}`);
  expect(found.filter((each) => !each.startsWith("no-operations"))).toEqual([]);
});

it("follows references by the names that schemas give themselves", async () => {
  const { model, found } = await readDocument(
    withSchemas(`
A:
  $id: https://example.com/schemas/a
  type: object
  properties:
    byAnchor: { $ref: "#inner" }
    byAddress: { $ref: "https://example.com/schemas/b" }
    byRelative: { $ref: b }
    byPointer: { $ref: "#/$defs/C" }
  $defs: { C: { type: array, items: { type: string } }, D: { $anchor: inner, type: array, items: { type: boolean } } }
B: { $id: https://example.com/schemas/b, type: array, items: { type: integer } }`),
  );
  const target = (name: string) => model!.member(`openapi.test#A$${name}`)!.target;
  expect(["byAnchor", "byAddress", "byRelative", "byPointer"].map(target)).toEqual([
    "openapi.test#AD",
    "openapi.test#B",
    "openapi.test#B",
    "openapi.test#AC",
  ]);
  expect(found).toEqual(["no-operations 3:1"]);
});

it("names a schema in a file of its own as the document does", async () => {
  const { shapes } = await readDocument({
    "api.yaml": `${head}components: { schemas: { Pet: { $ref: schemas/animal.yaml } } }`,
    "schemas/animal.yaml": "type: object\nproperties: { mother: { $ref: animal.yaml } }",
  });
  expect(shapes["Pet"]).toEqual({ type: "structure", members: { mother: { target: "#Pet" } } });
});

it.each([
  { given: "#/components/schemas/a", id: "unknown-reference", hint: "Did you mean `A`?" },
  { given: "#/nowhere", id: "unknown-reference", hint: undefined },
  { given: "#no-anchor", id: "unknown-reference", hint: undefined },
  { given: "lost.yaml", id: "missing-file", hint: undefined },
  { given: "parst/b.yaml", id: "missing-file", hint: "Did you mean `parts/b.yaml`?" },
  { given: "https://example.com/a.yaml#/A", id: "remote-reference", hint: undefined },
  { given: "//example.com/a.yaml", id: "remote-reference", hint: undefined },
  { given: "%zz.yaml", id: "malformed-reference", hint: undefined },
  { given: "#/info/title", id: "mistyped-reference", hint: undefined },
])("says what is wrong with $given", async ({ given, id, hint }) => {
  const { found, diagnostics, model } = await readDocument({
    "api.yaml": `${head + a(given)}x-also: { $ref: parts/b.yaml }`,
    "parts/b.yaml": "type: string",
  });
  const column = a(given).indexOf(JSON.stringify(given)) + 1;
  expect(found).toContain(`${id} 4:${column}`);
  if (hint !== undefined) expect(diagnostics.find((each) => each.id === id)!.hint).toBe(hint);
  expect(model?.member("openapi.test#A$b")).toBeDefined();
});

it.each([
  { what: "a reference to itself", given: 'A: { $ref: "#/components/schemas/A" }', want: "endless-reference 6:16" },
  {
    what: "references in a circle",
    given: 'A: { $ref: "#/components/schemas/B" }\nB: { $ref: "#/components/schemas/A" }',
    want: "endless-reference 6:16",
  },
  { what: "allOf of itself", given: 'A: { allOf: [{ $ref: "#/components/schemas/A" }] }', want: "endless-schema 6:8" },
  {
    what: "alternatives that are nothing but each other",
    given: 'A: { oneOf: [{ $ref: "#/components/schemas/B" }] }\nB: { oneOf: [{ $ref: "#/components/schemas/A" }] }',
    want: "endless-schema",
  },
])("ends with $what", async ({ given, want }) => {
  const { found } = await readDocument(withSchemas(given));
  expect(found.join("\n")).toContain(want);
});

it("points at the file that a finding is about", async () => {
  const { found } = await readDocument({
    "api.yaml": head + a("parts/b.yaml"),
    "parts/b.yaml": "type: object\nproperties:\n  c: { type: string, multipleOf: 2, $ref: ../nowhere.yaml }",
  });
  expect(found).toContain("missing-file parts/b.yaml:3:43");
});

it("says which version ignores what stands beside a reference", async () => {
  const given =
    'A: { type: object, properties: { b: { $ref: "#/components/schemas/B", description: Mine. } } }\nB: { type: object }';
  const old = await readDocument(withSchemas(given, "3.0.3"));
  expect(old.found).toContain("reference-siblings 6:75");
  expect(old.model!.member("openapi.test#A$b")!.traits.size).toBe(0);
  const now = await readDocument(withSchemas(given));
  expect(now.found).toEqual(["no-operations 3:1"]);
  expect(now.model!.member("openapi.test#A$b")!.traits.get("smithy.api#documentation")).toBe("Mine.");
});
