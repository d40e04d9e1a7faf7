import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { planService, type PlanRequest, type ServicePlan } from "../plan/index.js";
import { assembleModel } from "../smithy/index.js";
import { exampleModel } from "../testing/example-model.js";
import { packageRoot } from "../testing/shared.js";
import { filesOfPieces, pieceNames } from "./pieces.js";

function planOf(request: PlanRequest = {}, protocol?: string): ServicePlan {
  const model = assembleModel([{ file: "shop.json", text: exampleModel(protocol ? { protocol } : {}) }]).value!;
  return planService(model, request).value!;
}

async function foldersOf(plan: ServicePlan, wanted?: readonly string[]): Promise<readonly string[]> {
  const { value } = await filesOfPieces(plan, wanted);
  return [...new Set(value!.map(({ path }) => path.split("/")[1]!))].toSorted();
}

it("knows the pieces that the schema of the configuration names", () => {
  const path = join(packageRoot, "generator/load/config/hallmark.config.schema.json");
  const { properties } = JSON.parse(readFileSync(path, "utf8")) as {
    properties: { services: { items: { properties: { pieces: { items: { enum: string[] } } } } } };
  };
  expect(properties.services.items.properties.pieces.items.enum).toEqual(pieceNames);
});

it("makes a piece alone that stands on nothing", async () => {
  expect(await foldersOf(planOf(), ["types"])).toEqual(["types"]);
});

it("makes what a piece stands on", async () => {
  const folders = await foldersOf(planOf(), ["msw"]);
  expect(folders).toEqual(expect.arrayContaining(["msw", "server", "types"]));
  expect(folders).not.toContain("openapi");
});

it("makes the document that types are made from", async () => {
  const { value } = await filesOfPieces(planOf(), ["openapi-types"]);
  expect(value!.map(({ path }) => path)).toEqual(["shop/openapi/openapi.json", "shop/openapi/openapi-types.ts"]);
});

it("makes a package of any pieces", async () => {
  const plan = planOf({ package: { name: "shop", version: "1.0.0" } });
  expect(await foldersOf(plan, ["types"])).toContain("package.json");
});

it("leaves out what needs a protocol that is not spoken", async () => {
  const folders = await foldersOf(planOf({}, "aws.protocols#restXml"));
  expect(folders).toContain("types");
  expect(folders).not.toContain("openapi");
});

it("says where the model has what a piece cannot say, and is silent of pieces that are not wanted", async () => {
  const file = "files.json";
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: {
      "a#Files": {
        type: "service",
        version: "1",
        operations: [{ target: "a#Get" }],
        traits: { "aws.protocols#restJson1": {} },
      },
      "a#Get": {
        type: "operation",
        input: { target: "a#GetInput" },
        traits: { "smithy.api#readonly": {}, "smithy.api#http": { method: "GET", uri: "/{path+}" } },
      },
      "a#GetInput": {
        type: "structure",
        members: {
          path: {
            target: "smithy.api#String",
            traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} },
          },
        },
      },
    },
  });
  const model = assembleModel([{ file, text }]).value!;
  const found = async (request: PlanRequest, pieces: readonly string[]) => {
    const { diagnostics } = await filesOfPieces(planService(model, request).value!, pieces, model);
    return diagnostics.map(({ id, severity, shape, location }) => ({ id, severity, shape, file: location?.file }));
  };
  const finding = { id: "openapi-greedy-label", severity: "warning", shape: "a#Get", file };
  expect(await found({}, ["openapi"])).toEqual([finding]);
  expect(await found({}, ["types"])).toEqual([]);
  expect(await found({ openapi: { forbidGreedyLabels: true } }, ["openapi"])).toEqual([
    { ...finding, severity: "error" },
  ]);
});

it("refuses a piece that does not exist", async () => {
  const { value, diagnostics } = await filesOfPieces(planOf(), ["types", "tpyes"]);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([
    "unknown-piece: There is no piece `tpyes`.",
  ]);
});
