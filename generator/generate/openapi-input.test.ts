import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { generate } from "./generate.js";
import { readModel } from "./read-model.js";
import { validate } from "./validate.js";

const documents = join(packageRoot, "generator/openapi/testing/documents");

const api = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: It., content: { application/json: { schema: { $ref: parts/order.yaml } } } }
`;
const order = "type: object\nrequired: [id]\nproperties:\n  id: { type: string }\n";

it("makes pieces of a document, and looks again when a file that it refers to has changed", async () => {
  const folder = temporaryFolder({ "api.yaml": api, "parts/order.yaml": order });
  const [model, out] = [join(folder, "api.yaml"), join(folder, "out")];
  const run = () => generate({ models: [model], out, pieces: ["types"] });
  const first = await run();
  expect(first.diagnostics).toEqual([]);
  expect(first.services).toEqual([{ service: "openapi.shop#Shop", folder: "shop" }]);
  expect(first.inputs).toEqual(expect.arrayContaining([model, join(folder, "parts/order.yaml")]));
  expect((await run()).changes).toEqual([]);
  writeFileSync(join(folder, "parts/order.yaml"), `${order}  note: { type: string, format: email }\n`);
  const changed = (await run()).changes.map(({ path }) => path);
  expect(changed).toContain("shop/types/order.ts");
  expect(readFileSync(join(out, "shop/types/order.ts"), "utf8")).toContain("note?: string");
  // A note alone does not have everything made again.
  expect((await run()).changes).toEqual([]);
}, 30_000);

it("names a file that is referred to and is not there among what it depends on", async () => {
  const folder = temporaryFolder({ "api.yaml": api, "parts/order.yaml": order });
  rmSync(join(folder, "parts/order.yaml"));
  const { diagnostics, inputs } = await generate({ models: [join(folder, "api.yaml")], out: join(folder, "out") });
  expect(diagnostics.map(({ id, location }) => `${id} ${location?.line}`)).toEqual(["missing-file 9"]);
  expect(inputs).toContain(join(folder, "parts/order.yaml"));
});

it("takes the documents of a folder for models, but not what they refer to", async () => {
  const folder = temporaryFolder({
    "api.yaml": api.replace("parts/order.yaml", "shared.yaml#/components/schemas/Order"),
    "shared.yaml": `openapi: 3.1.0\ninfo: { title: Shared, version: "1" }\ncomponents: { schemas: { Order: { type: object, properties: { id: { type: string } } } } }\n`,
    "package.json": '{ "name": "swagger" }',
    "notes.yaml": "a: openapi",
  });
  const { value, diagnostics } = await readModel([folder]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value!.ofType("service").map(({ id }) => id)).toEqual(["openapi.shop#Shop"]);
});

it("lays an overlay over a document", async () => {
  const overlay = {
    smithy: "2.0",
    shapes: {
      "openapi.shop#GetOrder": { type: "apply", traits: { "smithy.api#documentation": "From the overlay." } },
    },
  };
  const folder = temporaryFolder({
    "api.yaml": api,
    "parts/order.yaml": order,
    "overlay.json": JSON.stringify(overlay),
  });
  const { value, diagnostics } = await readModel([join(folder, "api.yaml"), join(folder, "overlay.json")]);
  expect(diagnostics).toEqual([]);
  expect(value!.get("openapi.shop#GetOrder")!.traits.get("smithy.api#documentation")).toBe("From the overlay.");
});

it("finds what an overlay names wrongly", async () => {
  const overlay = {
    smithy: "2.0",
    shapes: { "openapi.shop#GetOdrer": { type: "apply", traits: { "smithy.api#internal": {} } } },
  };
  const folder = temporaryFolder({
    "api.yaml": api,
    "parts/order.yaml": order,
    "overlay.json": JSON.stringify(overlay),
  });
  const { diagnostics } = await readModel([folder]);
  expect(diagnostics.map(({ id, hint }) => `${id}: ${hint}`)).toEqual([expect.stringContaining("GetOrder")]);
});

it.each([
  { given: "a: 1\n", file: "a.yaml", want: ["not-openapi"] },
  { given: "", file: "a.yaml", want: ["invalid-text"] },
  { given: "openapi: 3.1.0\nbad", file: "a.yaml", want: ["invalid-text"] },
  { given: '{ "openapi": "3.1.0", }', file: "a.json", want: ["invalid-text"] },
  { given: "openapi: 3.1.0\n bad", file: "a.yaml", want: ["unsupported-openapi"] },
  { given: '{ "a": 1 }', file: "a.json", want: ["not-a-model"] },
  { given: '{ "smithy": "2.0", "metadata": { "openapi": "3.1.0" } }', file: "a.json", want: ["no-service"] },
])("tells the format of $file by what it holds: $given", async ({ given, file, want }) => {
  const folder = temporaryFolder({ [file]: given });
  const { diagnostics } = await validate({ models: [join(folder, file)] });
  expect(diagnostics.map(({ id }) => id)).toEqual(want);
});

it.each(["payments.yaml", "fleet.yaml", "warehouse.swagger.json", "library"])(
  "finds nothing to warn of in %s",
  async (name) => {
    const { value, diagnostics } = await readModel([join(documents, name)]);
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(value!.ofType("operation").length).toBeGreaterThan(2);
  },
);
