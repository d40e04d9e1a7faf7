import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../generate/index.js";
import { CONFIG_FILE, type Config } from "../load/index.js";
import { exampleModel as shopModel } from "../testing/example-model.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { init, type InitOutcome } from "./init.js";

const petStore = `openapi: 3.1.0\ninfo: { title: Pet Store, version: 1.2.0 }\npaths: {}\n`;

function idsOf({ diagnostics }: InitOutcome): readonly string[] {
  return diagnostics.map(({ id }) => id);
}

function configIn(folder: string): Config {
  return JSON.parse(readFileSync(join(folder, CONFIG_FILE), "utf8")) as Config;
}

/** The entries that a folder with these files comes to. */
async function servicesFor(files: Readonly<Record<string, string>>): Promise<Config["services"]> {
  const folder = temporaryFolder(files);
  const outcome = await init({ folder });
  expect(outcome.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return configIn(folder).services;
}

it("finds what a project has and writes what generates it", async () => {
  const folder = temporaryFolder({
    "api/openapi.yaml": petStore,
    "model/shop.json": shopModel(),
    "package.json": '{\n\t"name": "app",\n\t"type": "module",\n\t"files": ["dist"]\n}\n',
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
    "tsconfig.json": "{}",
    "src/index.ts": "",
    ".git/HEAD": "",
    "node_modules/other/openapi.json": '{"openapi":"3.0.0","info":{"title":"Other"}}',
    "dist/openapi.json": '{"openapi":"3.0.0","info":{"title":"Built"}}',
    ".hidden/openapi.json": '{"openapi":"3.0.0","info":{"title":"Hidden"}}',
  });
  const { apis, next, diagnostics } = await init({ folder });
  expect(diagnostics).toEqual([]);
  expect(apis.map(({ title, format }) => [title, format])).toEqual([
    ["com.example#Shop", "Smithy 2.0"],
    ["Pet Store", "OpenAPI 3.1.0"],
  ]);
  expect(configIn(folder)).toEqual({
    $schema: "./node_modules/@hallmark-api/hallmark/generator/load/config/hallmark.config.schema.json",
    version: 1,
    out: "src/generated",
    services: [{ models: ["model/shop.json"] }, { models: ["api/openapi.yaml"] }],
  });
  const { "package.json": manifest, ".gitattributes": attributes } = contentsOf(folder);
  expect(manifest).toBe(
    '{\n\t"name": "app",\n\t"type": "module",\n\t"files": ["dist"],\n\t"scripts": {\n' +
      '\t\t"generate": "hallmark generate",\n\t\t"generate:check": "hallmark generate --check"\n\t}\n}\n',
  );
  expect(attributes).toBe("src/generated/** linguist-generated\n");
  expect(next).toEqual(["pnpm add --save-dev @hallmark-api/hallmark", "pnpm generate"]);
});

it("overwrites nothing, and says what is there", async () => {
  const folder = temporaryFolder({ [CONFIG_FILE]: "mine", "shop.json": shopModel(), "package.json": "{}" });
  const before = contentsOf(folder);
  expect(idsOf(await init({ folder }))).toEqual(["already-configured"]);
  expect(contentsOf(folder)).toEqual(before);
});

it("keeps scripts and attributes that are there", async () => {
  const scripts = { generate: "make", "generate:check": "hallmark generate --check --pieces types" };
  const manifest = JSON.stringify({ type: "module", scripts });
  const folder = temporaryFolder({
    "shop.json": shopModel(),
    "package.json": manifest,
    ".git/HEAD": "",
    ".gitattributes": "generated/** -diff",
  });
  const outcome = await init({ folder });
  expect(idsOf(outcome)).toEqual(["script-kept"]);
  expect(outcome.files.map(({ path }) => path)).toEqual([CONFIG_FILE]);
  expect(outcome.next.at(-1)).toBe("npx hallmark generate");
});

it("writes nothing in a dry run", async () => {
  const folder = temporaryFolder({ "shop.json": shopModel(), "package.json": "{}" });
  const before = contentsOf(folder);
  const { files } = await init({ folder, dryRun: true });
  expect(files.map(({ path }) => path)).toEqual(["package.json", CONFIG_FILE]);
  expect(contentsOf(folder)).toEqual(before);
});

it("says what it looked for where there is nothing, and writes nothing", async () => {
  const folder = temporaryFolder({
    "settings.json": '{"smithy":{"a":1}}',
    "ci.yaml": "steps:\n  - openapi: 3\n",
    "old.json": '{"swagger":"1.2"}',
    "service.smithy": '$version: "2"\n',
  });
  const before = contentsOf(folder);
  const outcome = await init({ folder });
  expect(idsOf(outcome)).toEqual(["left-out-idl", "nothing-found"]);
  expect(outcome.diagnostics[1]!.hint).toContain("hallmark init --example");
  expect(contentsOf(folder)).toEqual(before);
  const parts = temporaryFolder({ "part.json": '{"smithy":"2.0","shapes":{"a#B":{"type":"string"}}}' });
  expect((await init({ folder: parts })).diagnostics.map(({ message }) => message)).toEqual([
    "No service in `part.json`: Hallmark generates what a model's services need.",
  ]);
});

it("writes an example that generates without a finding", async () => {
  const folder = temporaryFolder();
  expect(idsOf(await init({ folder, example: true }))).toEqual([]);
  const { diagnostics, services } = await generate({
    config: join(folder, CONFIG_FILE),
    pieces: ["types", "validators", "client", "server", "openapi"],
  });
  expect(diagnostics).toEqual([]);
  expect(services).toEqual([{ service: "com.example.parcels#Parcels", folder: "parcels" }]);
  rmSync(join(folder, CONFIG_FILE));
  expect(idsOf(await init({ folder, example: true }))).toEqual(["example-in-the-way"]);
});

it("reads together what belongs together", async () => {
  const part = (shapes: object): string => JSON.stringify({ smithy: "2.0", shapes });
  const service = part({
    "a#S": { type: "service", version: "1", operations: [{ target: "a#O" }], traits: { "t#mark": {} } },
    "a#O": { type: "operation", input: { target: "a#I" } },
  });
  const files = {
    "m/service.json": service,
    "m/deep/input.json": part({ "a#I": { type: "structure", members: {} } }),
    "traits.json": part({ "t#mark": { type: "structure", members: {}, traits: { "smithy.api#trait": {} } } }),
    "docs.json": part({ "a#I": { type: "apply", traits: { "smithy.api#documentation": "In." } } }),
    "unrelated.json": part({ "b#B": { type: "string" } }),
  };
  expect(await servicesFor(files)).toEqual([
    { models: ["docs.json", "m/deep/input.json", "m/service.json", "traits.json"] },
  ]);
  const { "traits.json": traits, ...rest } = files;
  expect(await servicesFor({ "m/traits.json": traits, ...rest, "docs.json": "{}" })).toEqual([{ models: ["m"] }]);
});

it("names a service where a model has several", async () => {
  const shapes = { "a#S": { type: "service", version: "1" }, "a#T": { type: "service", version: "1" } };
  expect(await servicesFor({ "both.json": JSON.stringify({ smithy: "2.0", shapes }) })).toEqual([
    { models: ["both.json"], service: "a#S" },
    { models: ["both.json"], service: "a#T" },
  ]);
});

it("gives folders of their own to services that would share one", async () => {
  const document = (version: string, openapi = "3.0.3"): string =>
    JSON.stringify({ openapi, info: { title: "Pet Store", version }, paths: {} });
  expect(await servicesFor({ "v1.json": document("1.0.0"), "v2.json": document("2.0.0") })).toEqual([
    { models: ["v1.json"] },
    { models: ["v2.json"], folder: "petstore-v2" },
  ]);
});

it("asks which of two descriptions of one API is meant, or takes the newer, then the one in YAML", async () => {
  const files = {
    "a.json": JSON.stringify({ openapi: "3.1.0", info: { title: "Pet Store", version: "1.2.0" } }),
    "deep/b.yaml": petStore,
    "old.yaml": petStore.replace("1.2.0", "1.1.9"),
  };
  const folder = temporaryFolder(files);
  const outcome = await init({ folder });
  expect(configIn(folder).services).toEqual([{ models: ["deep/b.yaml"] }]);
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    "`deep/b.yaml` was taken; `a.json` and `old.yaml` describe the same API.",
  ]);
  const asked = temporaryFolder(files);
  const questions: unknown[] = [];
  const answered = await init({ folder: asked, ask: async (question) => (questions.push(question), 2) });
  expect(answered.diagnostics).toEqual([]);
  expect(questions).toEqual([
    {
      text: "Which one describes Pet Store?",
      answers: ["deep/b.yaml (1.2.0)", "a.json (1.2.0)", "old.yaml (1.1.9)"],
    },
  ]);
  expect(configIn(asked).services).toEqual([{ models: ["old.yaml"] }]);
});

it("leaves out what lies among tests, unless there is nothing else", async () => {
  expect(await servicesFor({ "test/shop.json": shopModel() })).toEqual([{ models: ["test/shop.json"] }]);
  const folder = temporaryFolder({ "test/shop.json": shopModel(), "api.yaml": petStore });
  expect(idsOf(await init({ folder }))).toEqual(["left-out-examples"]);
  expect(configIn(folder).services).toEqual([{ models: ["api.yaml"] }]);
});

it("takes the models that are named, without looking for others", async () => {
  const folder = temporaryFolder({ "a.json": shopModel(), "b.yaml": petStore });
  expect(idsOf(await init({ folder, models: ["none.json"] }))).toEqual(["absent-model"]);
  await init({ folder, models: [join(folder, "a.json")], out: "lib" });
  expect(configIn(folder)).toMatchObject({ out: "lib", services: [{ models: ["a.json"] }] });
});

it("leaves out what is broken and goes on with the rest", async () => {
  const folder = temporaryFolder({
    "a.json": '{\n  "smithy": "2.0",\n}',
    "b.yaml": 'openapi: 3.0.0\ninfo: "\n',
    "shop.json": shopModel(),
    "package.json": "{ broken",
  });
  const outcome = await init({ folder });
  expect(outcome.diagnostics.map(({ id, message }) => [id, /`[^`]*`/.exec(message)![0]])).toEqual([
    ["left-out", "`a.json`"],
    ["left-out", "`b.yaml`"],
    ["invalid-package", "`package.json`"],
  ]);
  expect(outcome.diagnostics[0]!.message).toMatch(/line \d, column \d/);
  expect(readFileSync(join(folder, "package.json"), "utf8")).toBe("{ broken");
  expect(configIn(folder).services).toEqual([{ models: ["shop.json"] }]);
});

it.each(["[]", '{"scripts":5}', '{"scripts":null}'])("does not take %s for a package", async (manifest) => {
  const folder = temporaryFolder({ "shop.json": shopModel(), "package.json": manifest });
  const outcome = await init({ folder });
  expect(contentsOf(folder)["package.json"]).toBe(manifest);
  expect(idsOf(outcome)).toContain("invalid-package");
});

it("knows the package manager and Hallmark from the workspace around a package", async () => {
  const folder = temporaryFolder({
    ".git/HEAD": "",
    "yarn.lock": "",
    "package.json": '{"workspaces":["packages/*"],"devDependencies":{"@hallmark-api/hallmark":"1","typescript":"5"}}',
    "node_modules/@hallmark-api/hallmark/package.json": "{}",
    "packages/a/package.json": '{"name":"a","type":"module"}',
    "packages/a/api.yaml": petStore,
    "packages/b/hallmark.config.json": "{}",
    "packages/b/shop.json": shopModel(),
  });
  const { next } = await init({ folder: join(folder, "packages/a") });
  expect(next).toEqual(["yarn generate"]);
  expect(configIn(join(folder, "packages/a")).$schema).toMatch(/^\.\.\/\.\.\/node_modules\/@hallmark-api\/hallmark\//);
  // What has a configuration of its own is left to it.
  expect(idsOf(await init({ folder, dryRun: true }))).toContain("nothing-found");
});

it("goes out of the way of what another generator wrote", async () => {
  const folder = temporaryFolder({ "shop.json": shopModel(), "generated/other.ts": "" });
  await init({ folder });
  expect(configIn(folder).out).toBe("generated/hallmark");
});

it("follows a link to a package.json and leaves it one, with its rights", async () => {
  const folder = temporaryFolder({ "shop.json": shopModel(), "real.json": '{ "type": "module" }\n' });
  symlinkSync("real.json", join(folder, "package.json"));
  chmodSync(join(folder, "real.json"), 0o600);
  await init({ folder });
  expect(lstatSync(join(folder, "package.json")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.json"), "utf8")).toContain("hallmark generate --check");
  expect(lstatSync(join(folder, "real.json")).mode & 0o777).toBe(0o600);
});

it("says what could not be written, and leaves no configuration then", async () => {
  const folder = temporaryFolder({ "shop.json": shopModel(), ".git/HEAD": "", "package.json": "{}" });
  mkdirSync(join(folder, `${CONFIG_FILE}.${process.pid}.tmp`));
  const outcome = await init({ folder });
  expect(idsOf(outcome)).toContain("unwritable-file");
  expect(existsSync(join(folder, CONFIG_FILE))).toBe(false);
});

it("does not follow a link to a folder above, nor stumble over one that leads nowhere", async () => {
  const folder = temporaryFolder({ "shop.json": shopModel(), "deep/README.md": "" });
  symlinkSync(folder, join(folder, "deep/up"));
  symlinkSync(join(folder, "nowhere.json"), join(folder, "dangling.json"));
  writeFileSync(join(folder, "empty.yaml"), "");
  const outcome = await init({ folder });
  expect(idsOf(outcome)).toEqual(["left-out"]);
  expect(configIn(folder).services).toEqual([{ models: ["shop.json"] }]);
});
