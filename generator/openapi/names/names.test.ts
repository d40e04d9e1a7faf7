import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { readDocument } from "../testing/read-document.js";
import { constantName, memberName, pascalCase } from "./words.js";

it.each([
  { text: "pet-status", pascal: "PetStatus", member: "petStatus", constant: "PET_STATUS" },
  { text: "pet status", pascal: "PetStatus", member: "petStatus", constant: "PET_STATUS" },
  { text: "pet_status", pascal: "PetStatus", member: "pet_status", constant: "PET_STATUS" },
  { text: "petStatus", pascal: "PetStatus", member: "petStatus", constant: "PET_STATUS" },
  { text: "X-Rate-Limit", pascal: "XRateLimit", member: "xRateLimit", constant: "X_RATE_LIMIT" },
  { text: "größe", pascal: "Grosse", member: "grosse", constant: "GROSSE" },
  { text: "尺寸", pascal: "U5c3aU5bf8", member: "u5c3aU5bf8", constant: "U5C3A_U5BF8" },
  { text: "2fa", pascal: "N2fa", member: "n2fa", constant: "N2FA" },
  { text: "+1", pascal: "Plus1", member: "plus1", constant: "PLUS_1" },
  { text: "-1", pascal: "Minus1", member: "minus1", constant: "MINUS_1" },
  { text: "$", pascal: "Nameless", member: "nameless", constant: "Nameless" },
  { text: "_id", pascal: "Id", member: "_id", constant: "ID" },
])("makes names of `$text`", ({ text, pascal, member, constant }) => {
  expect([pascalCase(text), memberName(text), constantName(text)]).toEqual([pascal, member, constant]);
});

const document = (paths: string, schemas: string) =>
  `openapi: 3.1.0\ninfo: { title: My Shop, version: "1" }\npaths:\n${paths}\ncomponents:\n  schemas:\n${schemas}`;
const answer =
  "responses: { '200': { description: A., content: { application/json: { schema: { type: object, properties: { state: { enum: [a, b] }, rows: { type: array, items: { type: object, properties: { x: {} } } } } } } } } }";

it.each([
  { what: "an operation by its id", operation: "get: { operationId: pets/list-all, X }", want: "PetsListAll" },
  { what: "an operation by its method and path", operation: "get: { X }", want: "GetThingsId" },
  {
    what: "an operation whose id says nothing by its path",
    operation: 'get: { operationId: "!", X }',
    want: "GetThingsId",
  },
])("names $what", async ({ operation, want }) => {
  const { shapes } = await readDocument(
    document(`  /things/{id}: { ${operation.replace("X", answer)} }`, "    A: { type: string }"),
  );
  expect(shapes[want]?.["type"]).toBe("operation");
  expect(
    Object.keys(shapes)
      .filter((name) => name.startsWith(want))
      .sort(),
  ).toEqual(
    ["", "Input", "Output", "Response", "ResponseRows", "ResponseRowsItem", "ResponseState"].map((end) => want + end),
  );
});

it("gives names that are taken to what has them as they are", async () => {
  const { shapes, found } = await readDocument(
    document(
      `  /a: { get: { operationId: order, ${answer} }, put: { operationId: order-input, ${answer} } }`,
      `    a.b: { type: object, properties: { w: {} } }
    a-b: { type: object, properties: { y: {} } }
    AB: { type: object, properties: { z: {} } }
    Order: { type: object, properties: { o: {} } }
    MyShop: { type: object, properties: { s: {} } }
    orderState: { type: string }
    OrderOperationCommand: { type: object, properties: { c: {} } }`,
    ),
  );
  const members = Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) =>
      Object.keys((shape["members"] ?? {}) as JsonObject).map((member) => [member, name]),
    ),
  );
  expect(members).toMatchObject({
    z: "AB",
    w: "ADotB",
    y: "ADashB",
    o: "Order",
    s: "MyShopSchema",
    c: "OrderOperationCommand",
  });
  expect(shapes["MyShop"]!["type"]).toBe("service");
  expect(Object.values(shapes).filter(({ type }) => type === "operation")).toHaveLength(2);
  expect(found).toEqual([]);
});

it("keeps every name when something is added elsewhere", async () => {
  const paths = `  /a: { get: { operationId: getA, ${answer} }, post: { ${answer} } }\n  /b/{id}: { delete: { operationId: a.b, responses: { '204': { description: A. }, '404': { description: B., content: { application/json: { schema: { $ref: "#/components/schemas/x-y" } } } } } } }`;
  const schemas = `    x-y: { type: object, properties: { k: { type: object, properties: { l: { enum: [1, 2] } } } } }\n    Z: { anyOf: [{ $ref: "#/components/schemas/x-y" }, { type: object, properties: { m: {} } }] }`;
  const before = await readDocument(document(paths, schemas));
  const morePaths = `  /0: { get: { operationId: zero, ${answer} } }\n${paths}\n  /c: { put: { ${answer} } }`;
  const moreSchemas = `    First: { type: object, properties: { k: { enum: [q] } } }\n${schemas}\n    Last: { oneOf: [{ type: string }, { type: object, properties: { k: {} } }] }`;
  const after = await readDocument(document(morePaths, moreSchemas));
  for (const [name, shape] of Object.entries(before.shapes)) {
    if (shape["type"] !== "service") expect(after.shapes[name]).toEqual(shape);
  }
  expect(Object.keys(after.shapes).length).toBeGreaterThan(Object.keys(before.shapes).length);
});

it("gives the same for the same document", async () => {
  const text = document(`  /a: { get: { operationId: getA, ${answer} } }`, "    A: { type: string }");
  expect((await readDocument(text)).shapes).toEqual((await readDocument(text)).shapes);
});
