import { readFileSync } from "node:fs";
import { join } from "node:path";
import swagger2openapi from "swagger2openapi";
import { expect, it } from "vitest";
import { packageRoot } from "../testing/shared.js";
import { readDocument } from "./testing/read-document.js";

const warehouse = readFileSync(join(packageRoot, "generator/openapi/testing/documents/warehouse.swagger.json"), "utf8");

it("makes the same of a document of version 2.0 as of its upgrade to 3.0", async () => {
  const upgraded = await swagger2openapi.convertObj(JSON.parse(warehouse) as never, { patch: true });
  const direct = await readDocument({ "api.json": warehouse });
  const around = await readDocument({ "api.json": JSON.stringify(upgraded.openapi) });
  expect(direct.diagnostics).toEqual([]);
  expect(normal(direct.shapes)).toEqual(normal(around.shapes));
});

/** Without the order of servers, which the upgrade keeps, and where a client had better take the safe one. */
function normal(shapes: Readonly<Record<string, unknown>>): unknown {
  const { Warehouse: service, ...others } = shapes as { readonly Warehouse: { readonly traits: object } };
  const { ["hallmark.openapi#servers" as never]: _, ...traits } = service.traits as Record<string, unknown>;
  return { ...others, service: { ...service, traits } };
}

it("puts servers together from schemes, host and path, the safe one first", async () => {
  const { shapes } = await readDocument({ "api.json": warehouse });
  expect(shapes["Warehouse"]!["traits"]).toMatchObject({
    "hallmark.openapi#servers": [
      { url: "https://warehouse.example.com/api" },
      { url: "http://warehouse.example.com/api" },
    ],
  });
});

const head = 'swagger: "2.0"\ninfo: { title: Test, version: "1" }\n';
const answer = "responses: { '204': { description: Done. } }";

it.each([
  { what: "bytes", consumes: "[application/octet-stream]", type: "blob" },
  { what: "text", consumes: "[text/plain]", type: "string" },
])("reads a body of $what", async ({ consumes, type }) => {
  const { model, found } = await readDocument(
    `${head}paths: { /a: { post: { operationId: do, consumes: ${consumes}, parameters: [{ name: b, in: body, schema: { type: string } }], ${answer} } } }`,
  );
  const { target } = model!.member("openapi.test#DoInput$body")!;
  expect(model!.get(target)!.type).toBe(type);
  expect(found).toEqual([]);
});

it("takes the fields of a form as a body that it does not put together", async () => {
  const { shapes, found } = await readDocument(`${head}paths:
  /a:
    post:
      operationId: do
      parameters:
        - { name: a, in: formData, type: string, required: true }
        - { name: b, in: formData, type: file }
      ${answer}`);
  expect(Object.keys(shapes["DoInput"]!["members"]!)).toEqual(["contentType", "body"]);
  expect(found).toEqual(["form-not-held 8:11"]);
});

it("finds what is wrong where it stands in the document", async () => {
  const { found } = await readDocument(`${head}paths:
  /a:
    get:
      operationId: do
      parameters:
        - { name: a, in: query, type: array, collectionFormat: tsv, items: { type: string } }
        - { name: b, in: query, typ: string }
      responses: { '200': { description: A., schema: { $ref: "#/definitions/Mising" } } }
definitions: { Missing: { type: string } }`);
  expect(found).toEqual(["unsupported-style 8:64", "misplaced-property 9:33", "unknown-reference 10:62"]);
});
