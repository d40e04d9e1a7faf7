import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark } from "../testing/hallmark.js";
import { modulesLoadedBy } from "../testing/loaded-modules.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

/** Few pieces are quick to make. */
const few = ["--pieces", "types,errors"];

it("makes model/ into generated/ without being told", async () => {
  const cwd = temporaryFolder({
    "model/shop/shop.json": exampleModel(),
    "model/bank/bank.json": exampleModel({ service: "Bank" }),
  });
  const { exitCode, stdout, stderr } = await hallmark(["generate"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^generated\/bank, generated\/shop: \d+ files written, 0 removed\n$/);
  const { "generated/manifest.json": manifest } = contentsOf(cwd);
  expect(Object.keys(JSON.parse(manifest!).services)).toEqual(["bank", "shop"]);
});

it("makes one of several services when it is named by its folder or its name", async () => {
  const cwd = temporaryFolder({
    "model/a/shop.json": exampleModel(),
    "model/b/bank.json": exampleModel({ service: "Bank" }),
  });
  for (const [name, folder] of [
    ["a", "shop"],
    ["Bank", "bank"],
    ["com.example#Shop", "shop"],
  ] as const) {
    const { stdout } = await hallmark(["generate", ...few, "--service", name, "--json"], { cwd });
    expect(
      JSON.parse(stdout).services.map((one: { folder: string }) => one.folder),
      name,
    ).toEqual([folder]);
  }
});

it("gives the same bytes in another process and for another order of files", async () => {
  const cwd = temporaryFolder({
    "shop.json": exampleModel(),
    "docs.json": JSON.stringify({
      smithy: "2.0",
      shapes: { "com.example#Article": { type: "apply", traits: { "smithy.api#documentation": "What is bought." } } },
    }),
  });
  await hallmark(["generate", ...few, "--model", "shop.json", "docs.json", "--out", "one"], { cwd });
  await hallmark(["generate", ...few, "--model", "docs.json", "--model", "shop.json", "--out", "two"], { cwd });
  expect(contentsOf(join(cwd, "one"))).toEqual(contentsOf(join(cwd, "two")));
});

it("loads neither reader nor printer when nothing changed", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  await hallmark(["generate", ...few], { cwd });
  const { exitCode, stdout, modules } = await modulesLoadedBy(["generate", ...few], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "generated/shop: nothing changed\n" });
  expect(
    modules.filter((path) => /ts-morph|handlebars|openapi|dist\/generator\/(smithy|emit|print|plan)/.test(path)),
  ).toEqual([]);
});

it("warns again about a protocol that is not spoken yet", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel({ protocol: "aws.protocols#restXml" }) });
  for (const _ of [1, 2]) {
    const { exitCode, stderr } = await hallmark(["generate", ...few], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("warning unsupported-protocol: `com.example#Shop` speaks `aws.protocols#restXml`");
  }
  const files = Object.keys(contentsOf(join(cwd, "generated/shop")));
  expect(files).toContain("types/place-order-request.ts");
  expect(files.filter((path) => /^(client|server|msw)\//.test(path))).toEqual([]);
});

it("makes the pieces that are asked for, with what they stand on", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  await hallmark(["generate", "--pieces", "types"], { cwd });
  expect(new Set(Object.keys(contentsOf(join(cwd, "generated/shop"))).map((path) => path.split("/")[0]))).toEqual(
    new Set(["types", "model.json"]),
  );
});

it("removes a service that is gone from model/", async () => {
  const cwd = temporaryFolder({
    "model/a/shop.json": exampleModel(),
    "model/b/bank.json": exampleModel({ service: "Bank" }),
  });
  await hallmark(["generate", ...few], { cwd });
  const { rmSync } = await import("node:fs");
  rmSync(join(cwd, "model/b"), { recursive: true });
  expect((await hallmark(["generate", ...few], { cwd })).exitCode).toBe(0);
  expect(Object.keys(contentsOf(join(cwd, "generated"))).filter((path) => path.startsWith("bank/"))).toEqual([]);
});

it("keeps what an earlier run wrote for another model", async () => {
  const cwd = temporaryFolder({ "shop.json": exampleModel(), "bank.json": exampleModel({ service: "Bank" }) });
  await hallmark(["generate", ...few, "--model", "shop.json"], { cwd });
  await hallmark(["generate", ...few, "--model", "bank.json"], { cwd });
  const folders = new Set(Object.keys(contentsOf(join(cwd, "generated"))).map((path) => path.split("/")[0]));
  expect(folders).toEqual(new Set(["bank", "manifest.json", "runtime", "shop"]));
});

it("does what the configuration says, from any folder", async () => {
  const config = { version: 1, out: "src/api", services: [{ models: ["shop.json"], folder: "store", types: "sdk" }] };
  const folder = temporaryFolder({ "hallmark.config.json": JSON.stringify(config), "shop.json": exampleModel() });
  const inside = await hallmark(["generate", ...few], { cwd: folder });
  expect(inside.stdout).toMatch(/^src\/api\/store: \d+ files written, 0 removed\n$/);
  const outside = await hallmark(["generate", ...few, "--config", join(folder, "hallmark.config.json")], {
    cwd: temporaryFolder(),
  });
  expect(outside.stdout).toMatch(/src\/api\/store: nothing changed\n$/);
});

it("refuses to overwrite an edit unless forced", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  await hallmark(["generate", ...few], { cwd });
  const edited = join(cwd, "generated/shop/types/place-order-request.ts");
  writeFileSync(edited, "mine\n");
  const before = contentsOf(cwd);
  const refused = await hallmark(["generate", ...few], { cwd });
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain("error hand-edited: `shop/types/place-order-request.ts` would be lost");
  expect(contentsOf(cwd)).toEqual(before);
  expect((await hallmark(["generate", ...few, "--force"], { cwd })).stdout).toContain("1 file written");
  expect((await hallmark(["generate", ...few, "--check"], { cwd })).exitCode).toBe(0);
});

it("names every kind of drift with its reason, and writes nothing", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  await hallmark(["generate", ...few], { cwd });
  const { rmSync } = await import("node:fs");
  rmSync(join(cwd, "generated/shop/types/index.ts"));
  writeFileSync(join(cwd, "generated/shop/types/place-order-request.ts"), "mine\n");
  writeFileSync(join(cwd, "model/shop/shop.json"), exampleModel().replaceAll("SoldOutException", "NoneLeftException"));
  const before = contentsOf(cwd);
  const { exitCode, stdout } = await hallmark(["generate", ...few, "--check"], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^missing {5}generated\/shop\/types\/index\.ts: removed since it was written$/m);
  expect(stdout).toMatch(/^missing {5}generated\/shop\/errors\/none-left-exception\.ts: not there yet$/m);
  expect(stdout).toMatch(
    /^hand-edited generated\/shop\/types\/place-order-request\.ts: edited by hand since it was written$/m,
  );
  expect(stdout).toMatch(/^left-over {3}generated\/shop\/errors\/sold-out-exception\.ts: no longer generated$/m);
  expect(stdout).toMatch(
    /^changed {5}generated\/shop\/errors\/index\.ts: the model, the options or the generator changed$/m,
  );
  expect(stdout).toMatch(/^generated is out of date: \d+ files differ\n$/m);
  expect(contentsOf(cwd)).toEqual(before);
});

it("prints the outcome as JSON alone", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { stdout, stderr } = await hallmark(["generate", ...few, "--check", "--json"], { cwd });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    out: "generated",
    services: [{ service: "com.example#Shop", folder: "shop" }],
    diagnostics: [],
  });
  expect(JSON.parse(stdout).changes).toContainEqual({
    path: "manifest.json",
    kind: "missing",
    reason: "not there yet",
  });
});

it("names files below a folder whatever the folder ends with", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { stdout } = await hallmark(["generate", ...few, "--out", "made//"], { cwd });
  expect(stdout).toMatch(/^made\/shop: /);
  const check = await hallmark(["generate", ...few, "--check", "--out", "/"], { cwd });
  expect(check.stdout).toMatch(/ \/shop\/types\/index\.ts: /);
});
