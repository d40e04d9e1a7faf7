import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

it("has a newcomer see something that works in two commands", async () => {
  const cwd = temporaryFolder({ "package.json": '{ "type": "module" }\n' });
  const begun = await hallmark(["init", "--example"], { cwd });
  expect(begun).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: [
      "found  model/parcels.json: com.example.parcels#Parcels (Smithy 2.0)",
      "wrote  model/parcels.json: com.example.parcels#Parcels",
      "wrote  package.json: scripts generate, generate:check",
      "wrote  hallmark.config.json: 1 service into generated",
      "",
      "Next:",
      "  npm install --save-dev @hallmark-api/hallmark typescript",
      "  npm run generate",
      "",
    ].join("\n"),
  });
  const { exitCode, stdout } = await hallmark(["generate"], { cwd });
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^generated\/parcels: \d+ files written, 0 removed\n$/),
  });
  const again = await hallmark(["init"], { cwd });
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toMatch(/^error already-configured: `hallmark.config.json` is there already/);
});

it("shows what it would write, and asks nothing without a terminal", async () => {
  const copies = { "a/shop.json": exampleModel(), "b/shop.json": exampleModel() };
  const cwd = temporaryFolder(copies);
  const { exitCode, stdout, stderr } = await hallmark(["init", "--dry-run"], { cwd });
  expect(exitCode).toBe(0);
  expect(stderr).toContain("note same-api: `a/shop.json` was taken; `b/shop.json` describes the same API.");
  expect(stdout).toContain("would write  hallmark.config.json: 1 service into generated\n\n{\n");
  expect(contentsOf(cwd)).toEqual(copies);
});

it("ends with 2 where there is nothing to generate from", async () => {
  const { exitCode, stdout, stderr } = await hallmark(["init"], { cwd: temporaryFolder() });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain("error nothing-found: No model in `.`");
  expect(stderr).toContain("hallmark init --example");
});

it("prints the outcome as JSON", async () => {
  const { stdout } = await hallmark(["init", "--json"], { cwd: temporaryFolder({ "shop.json": exampleModel() }) });
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    apis: [{ title: "com.example#Shop", models: ["shop.json"] }],
    files: [{ path: "hallmark.config.json" }],
    next: ["npx --package @hallmark-api/hallmark hallmark generate"],
    diagnostics: [],
  });
});

it("ends with 2 where something stands in the way of a folder", async () => {
  const cwd = temporaryFolder({ model: "not a folder" });
  const { exitCode, stderr } = await hallmark(["init", "--example"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error unwritable-file: `model\/parcels\.json` cannot be written: E[A-Z]+/);
  expect(contentsOf(cwd)).toEqual({ model: "not a folder" });
});
