import { join } from "node:path";
import { expect, it } from "vitest";
import { readModel } from "../generator/generate/index.js";
import type { Model } from "../generator/model/index.js";
import { serverOfPlan, type Operation } from "../generator/testing/generated-server.js";
import { planOfModel } from "../generator/testing/plans.js";
import { temporaryFolder } from "../generator/testing/temporary-folder.js";
import { scenariosOf } from "./scenarios-of.js";
import { findingsAt, served } from "./testing/served.js";

/** Scenarios that there are at least. */
const LEAST = 51;

/** Books that are lent: parameters in every place, a body with limits, and an error that nothing but its status names. */
const document = `
openapi: 3.1.0
info: { title: Lending, version: 1.0.0 }
paths:
  /shelves/{shelf}/books:
    parameters:
      - { name: shelf, in: path, required: true, schema: { type: string, pattern: "^[a-z]{2,8}$" } }
    get:
      operationId: listBooks
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
        - { name: tag, in: query, schema: { type: array, items: { type: string, maxLength: 12 }, maxItems: 3 } }
        - { name: X-Reader, in: header, required: true, schema: { type: string, minLength: 3, maxLength: 20 } }
      responses:
        "200":
          description: The books.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Book" } } } }
        "404": { $ref: "#/components/responses/Missing" }
    post:
      operationId: addBook
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
      responses:
        "201":
          description: It is there.
          content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
components:
  responses:
    Missing:
      description: There is no such shelf.
      content: { application/json: { schema: { type: object, properties: { reason: { type: string } } } } }
  schemas:
    Book:
      type: object
      required: [title, pages]
      properties:
        title: { type: string, minLength: 1, maxLength: 40 }
        pages: { type: integer, minimum: 1, maximum: 5000 }
        binding: { type: string, enum: [hard, soft] }
        printed-at: { type: string, format: date-time }
        remark: { type: [string, "null"], maxLength: 10 }
`;

async function modelOf(text: string): Promise<Model> {
  const folder = temporaryFolder({ "lending.yaml": text });
  const { value, diagnostics } = await readModel([join(folder, "lending.yaml")]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value!;
}

async function serveBooks(model: Model): Promise<string> {
  const { handler } = await serverOfPlan(planOfModel(model));
  const operations = {
    listBooks: (() => ({ body: [] })) as Operation,
    addBook: (({ body }: { body: object }) => ({ body })) as Operation,
  };
  return served(handler(operations));
}

it("finds nothing wrong with what is generated of an OpenAPI document", async () => {
  const model = await modelOf(document);
  expect(await findingsAt(model, await serveBooks(model), LEAST)).toEqual({});
});

it.each([
  {
    dropped: "a pattern in the path",
    change: [`, pattern: "^[a-z]{2,8}$"`, ""],
    caught: ["list-books", "add-book"].flatMap((operation) =>
      ["no-match", "stray-before", "stray-after", "line-end-after"].map((name) => `${operation}/shelf-${name}`),
    ),
  },
  { dropped: "the most items in the query", change: [", maxItems: 3", ""], caught: ["list-books/tag-above-longest"] },
  {
    dropped: "a required header",
    change: ["in: header, required: true", "in: header"],
    caught: ["list-books/x-reader-missing"],
  },
  { dropped: "a required body", change: ["        required: true\n", ""], caught: ["add-book/body-missing"] },
  {
    dropped: "the least of a number in the body",
    change: ["pages: { type: integer, minimum: 1,", "pages: { type: integer,"],
    caught: ["add-book/body-pages-below-least"],
  },
])("finds that a server has lost $dropped, and nothing else", async ({ change, caught }) => {
  const lost = document.replace(change[0]!, change[1]!);
  expect(lost).not.toBe(document);
  const found = await findingsAt(await modelOf(document), await serveBooks(await modelOf(lost)), LEAST);
  expect(found).toEqual(Object.fromEntries(caught.map((id) => [`derived/${id}`, "fail"])));
});

it("derives what HTTP can say, and nothing else", async () => {
  const ids = scenariosOf({ model: await modelOf(document) }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  const at = (place: string) =>
    ids.filter((id) => id.startsWith(`derived/${place}-`)).map((id) => id.slice(`derived/${place}-`.length));
  // One item is a list, and none is no parameter.
  expect(at("list-books/tag")).toEqual(["longest", "above-longest", "element-longest", "element-above-longest"]);
  // A header is text, and nothing without any.
  expect(at("list-books/x-reader")).toEqual(["missing", "below-shortest", "shortest", "longest", "above-longest"]);
  // There null is a value like others.
  expect(at("add-book/body-remark")).not.toContain("null");
  expect(at("add-book/body-title")).toContain("null");
});
