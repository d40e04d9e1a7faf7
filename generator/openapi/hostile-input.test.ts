import fc from "fast-check";
import { expect, it } from "vitest";
import { readOpenApi } from "./index.js";
import { readDocument, withOperation, withSchemas } from "./testing/read-document.js";

const keywords = [
  "$ref",
  "type",
  "properties",
  "required",
  "items",
  "allOf",
  "oneOf",
  "anyOf",
  "enum",
  "const",
  "additionalProperties",
  "discriminator",
  "nullable",
  "format",
  "default",
  "pattern",
  "minimum",
  "paths",
  "/a/{b}",
  "get",
  "post",
  "parameters",
  "responses",
  "200",
  "default",
  "content",
  "application/json",
  "schema",
  "components",
  "schemas",
  "A",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "security",
  "requestBody",
  "headers",
  "in",
  "name",
  "mapping",
];
const texts = fc.constantFrom(
  "#/components/schemas/A",
  "#",
  "object",
  "array",
  "string",
  "null",
  "query",
  "path",
  "",
  "x",
  "#/paths",
  "__proto__",
  "a.yaml",
  "date-time",
  "form",
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    texts,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keywords), tie("value"), { maxKeys: 5 }),
  ),
})).value;

it("answers whatever stands in a document with findings", async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (paths, schemas, more) => {
      const text = JSON.stringify({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: { "/a/{b}": { get: paths, post: more } },
        components: { schemas: { A: schemas, B: more } },
        security: more,
      });
      const { model, diagnostics } = await readDocument({ "api.json": text });
      // Something is wrong, or there is a model.
      expect(model !== undefined || diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 30_000);

it.each(["3.0.0", "3.1.0"])(
  "bears any place of a document of version %s to hold anything",
  async (version) => {
    const base = JSON.parse(
      JSON.stringify({
        openapi: version,
        info: { title: "T", version: "1" },
        servers: [{ url: "/a", variables: { a: { default: "b" } } }],
        security: [{ s: [] }],
        paths: {
          "/a/{id}": {
            parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
            put: {
              operationId: "put",
              tags: ["t"],
              requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } },
              responses: {
                200: {
                  description: "A",
                  headers: { X: { schema: { type: "string" } } },
                  content: { "application/json": { schema: { type: "array", items: {} } } },
                },
                404: { description: "B" },
              },
            },
          },
        },
        components: {
          securitySchemes: { s: { type: "http", scheme: "basic" } },
          schemas: {
            A: {
              type: "object",
              required: ["a"],
              properties: {
                a: {
                  oneOf: [{ type: "string", enum: ["x"] }, { allOf: [{ type: "integer", minimum: 1 }] }],
                  discriminator: { propertyName: "a", mapping: { b: "A" } },
                },
              },
            },
          },
        },
      }),
    ) as object;
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      paths.push(path);
      if (typeof value === "object" && value !== null)
        for (const [key, each] of Object.entries(value)) collect(each, [...path, key]);
    };
    collect(base, []);
    for (const path of paths.slice(1)) {
      for (const replacement of [null, 5, "text", [null], { $ref: "#" }]) {
        const copy = structuredClone(base) as Record<string | number, unknown>;
        let node = copy;
        for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
        node[path.at(-1)!] = replacement;
        const { diagnostics } = await readDocument({ "api.json": JSON.stringify(copy) });
        expect(diagnostics.every(({ location }) => location !== undefined)).toBe(true);
      }
    }
  },
  60_000,
);

it("reads tens of thousands of schemas in a circle", async () => {
  const many = 30_000;
  const schemas = Object.fromEntries(
    Array.from({ length: many }, (_, index) => [
      `S${index}`,
      { type: "object", properties: { next: { $ref: `#/components/schemas/S${(index + 1) % many}` } } },
    ]),
  );
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas },
  });
  const root = { file: "api.json", path: "/api.json", text };
  const { value, diagnostics } = await readOpenApi({ root, reached: [], absent: new Map() });
  expect(diagnostics.map(({ id }) => id)).toEqual(["no-operations"]);
  expect(Object.keys(value!.json["shapes"]!)).toHaveLength(many + 1);
}, 60_000);

it("reads schemas that refer to one another in a long chain", async () => {
  const many = 20_000;
  const schemas = Object.fromEntries(
    Array.from({ length: many }, (_, index) => [
      `S${index}`,
      index + 1 < many
        ? { type: "object", properties: { next: { $ref: `#/components/schemas/S${index + 1}` } } }
        : { type: "string" },
    ]),
  );
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas },
  });
  const { model } = await readDocument({ "api.json": text });
  expect(model!.get("openapi.t#S0")).toBeDefined();
}, 60_000);

it("ends with alternatives that double at each level", async () => {
  const levels = Array.from({ length: 40 }, (_, level) => {
    const next = `{ $ref: "#/components/schemas/L${level + 1}" }`;
    return `L${level}: { oneOf: [${next}, { allOf: [${next}] }, { type: "null" }] }`;
  });
  const { model } = await readDocument(
    withSchemas([...levels, "L40: { type: object, properties: { a: {} } }"].join("\n")),
  );
  expect(model).toBeDefined();
});

it("ends with schemas that all hold and double at each level", async () => {
  const levels = Array.from({ length: 40 }, (_, level) => {
    const next = `{ $ref: "#/components/schemas/L${level + 1}" }`;
    return `L${level}: { allOf: [${next}, { allOf: [${next}], properties: { p${level}: {} } }] }`;
  });
  const { model } = await readDocument(
    withSchemas([...levels, "L40: { type: object, properties: { a: {} } }"].join("\n")),
  );
  expect(model).toBeDefined();
});

it("keeps names of JavaScript's own apart from what documents say", async () => {
  const names = ["constructor", "hasOwnProperty", "toString", "valueOf", "__proto__"];
  const properties = names.map((name) => `${JSON.stringify(name)}: { type: string }`).join(", ");
  const { model, found } = await readDocument(
    withOperation(
      `responses: { '200': { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/constructor" } } } } }`,
      {
        more: `components: { schemas: { constructor: { type: object, properties: { ${properties} } }, toString: { type: string } } }`,
      },
    ),
  );
  expect([...model!.expect("openapi.test#Constructor", "structure").members.keys()]).toEqual([
    ...names.slice(0, 4),
    "proto",
  ]);
  expect(found).toEqual([]);
});
