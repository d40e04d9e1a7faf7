import { join } from "node:path";
import { expect, it } from "vitest";
import { diffModels } from "../diff/index.js";
import type { Model } from "../model/index.js";
import { itShared, packageRoot, sharedFile } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readModel } from "./read-model.js";
import { snapshotFile, snapshotOf } from "./snapshot.js";

async function modelIn(path: string): Promise<Model> {
  const { value, diagnostics } = await readModel([path]);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** What is read back of the snapshot of the only service in some files, and what it was taken of. */
async function bothOf(path: string): Promise<{ readonly was: Model; readonly is: Model; readonly text: string }> {
  const model = await modelIn(path);
  const snapshot = snapshotOf(model, model.ofType("service")[0]!.id);
  const { path: file, text } = snapshotFile(snapshot, "service");
  return { was: snapshot, is: await modelIn(join(temporaryFolder({ [file]: text }), file)), text };
}

const documents = join(packageRoot, "generator/openapi/testing/documents");

it.each([join(packageRoot, "model/secretsmanager"), join(documents, "fleet.yaml"), join(documents, "payments.yaml")])(
  "finds nothing changed between %s and its snapshot",
  async (path) => {
    const { was, is } = await bothOf(path);
    expect(diffModels(is, was)).toEqual([]);
    expect(diffModels(was, is)).toEqual([]);
  },
);

itShared.each(["s3-2006-03-01.json", "lambda-2015-03-31.json", "route-53-2013-04-01.json"])(
  "finds nothing changed between %s and its snapshot",
  async (name) => {
    const { was, is, text } = await bothOf(sharedFile("models", name));
    expect(diffModels(is, was)).toEqual([]);
    // What has no effect on any piece is a good part of some models.
    expect(text).not.toContain("endpointTests");
  },
);

it("is the same wherever the files of the model lie, and in whatever order", async () => {
  const shapes = {
    "shop#Shop": { type: "service", version: "1", operations: [{ target: "shop#Buy" }] },
    "shop#Buy": { type: "operation", input: { target: "smithy.api#Unit" }, output: { target: "shop#Bought" } },
    "shop#Bought": { type: "structure", members: { what: { target: "shop#Thing" } }, traits: { "shop#ours": {} } },
    "shop#Thing": { type: "string", traits: { "smithy.api#length": { max: 1 }, "smithy.api#documentation": "x" } },
    "shop#ours": { type: "structure", traits: { "smithy.api#trait": {} } },
    "shop#Unused": { type: "string" },
  };
  const file = (entries: readonly (readonly [string, object])[]) =>
    JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(entries) });
  const entries = Object.entries(shapes);
  const one = await bothOf(join(temporaryFolder({ "all/model.json": file(entries) }), "all"));
  const two = temporaryFolder({ "m/b.json": file(entries.slice(0, 3)), "m/a.json": file(entries.slice(3).reverse()) });
  expect((await bothOf(join(two, "m"))).text).toBe(one.text);
  expect(one.text).toContain("shop#ours");
  expect(one.text).not.toContain("Unused");
});
