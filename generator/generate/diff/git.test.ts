import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { exampleModel } from "../../testing/example-model.js";
import { Repository } from "../../testing/repository.js";
import { temporaryFolder } from "../../testing/temporary-folder.js";
import { diff } from "./index.js";
import type { DiffRequest } from "./request.js";

const shop = exampleModel();
/** The same with a shorter limit. */
const stricter = shop.replace('"max": 40', '"max": 30');

/** A model whose answer has one member more. */
function withMember(name: string, model: string): string {
  return model.replace('"OrderId"', `"${name}": { "target": "smithy.api#String" }, "OrderId"`);
}

/** What came of a comparison within a folder: the kinds of changes, or of complaints. */
async function diffIn(folder: string, request: DiffRequest) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { value, diagnostics } = await diff(request);
    return {
      // That a trait has another value is told of every trait, besides what that means.
      changes: value?.changes.map(({ id }) => id).filter((id) => !/^ModifiedTrait\.Update.*length$/.test(id)),
      old: value?.old,
      new: value?.new,
      files: value && [
        ...new Set(value.changes.flatMap(({ location, oldLocation }) => [oldLocation?.file, location?.file])),
      ],
      diagnostics: diagnostics.map(({ id }) => id),
      hints: diagnostics.map(({ hint }) => hint),
      messages: diagnostics.map(({ message }) => message),
    };
  } finally {
    process.chdir(before);
  }
}

it("compares the model of a project with that of a revision, and names places as git does", async () => {
  const repository = new Repository({ "model/shop/shop.json": shop });
  expect(await diffIn(repository.folder, { git: "HEAD" })).toMatchObject({ changes: [], diagnostics: [] });
  repository.write({ "model/shop/shop.json": stricter });
  expect(await diffIn(repository.folder, { git: "HEAD" })).toMatchObject({
    changes: ["ChangedLengthTrait"],
    old: ["HEAD:model/shop"],
    new: ["model/shop"],
    files: ["HEAD:model/shop/shop.json", "model/shop/shop.json"],
    diagnostics: [],
  });
});

it.each([
  { git: "one..two", want: ["AddedShape", "ChangedLengthTrait"] },
  { git: "one..", want: ["AddedShape", "ChangedLengthTrait"] },
  { git: "two", want: [] },
  // Both went on from the first state: only what the other side did counts.
  { git: "main..side", want: ["AddedShape", "RemovedShape"] },
  { git: "main...side", want: ["AddedShape"] },
])("compares the states that $git means", async ({ git, want }) => {
  const repository = new Repository({ "shop.json": shop });
  repository.git("tag", "one");
  repository.git("branch", "side");
  repository.commit({ "shop.json": withMember("Size", stricter) });
  repository.git("tag", "two");
  repository.git("checkout", "--quiet", "side");
  repository.commit({ "shop.json": withMember("Note", shop) });
  repository.git("checkout", "--quiet", "main");
  const found = await diffIn(repository.folder, { git, models: ["shop.json"] });
  expect(found.diagnostics).toEqual([]);
  expect(found.changes!.filter((id) => id !== "ChangedMemberOrder").sort()).toEqual(want);
});

it("works in a folder further down, for models above and beside it", async () => {
  const repository = new Repository({ "apis/shop/shop.json": shop, "tools/x.txt": "" });
  repository.write({ "apis/shop/shop.json": stricter });
  for (const [folder, model] of [
    ["tools", "../apis/shop"],
    ["apis", "shop/shop.json"],
    ["apis/shop", "."],
    [".", repository.path("apis/shop")],
  ] as const) {
    const found = await diffIn(repository.path(folder), { git: "HEAD", models: [model] });
    expect(found, folder).toMatchObject({ changes: ["ChangedLengthTrait"], diagnostics: [] });
    expect(found.files![0], folder).toBe("HEAD:apis/shop/shop.json");
  }
});

it("reads several files and folders as one model", async () => {
  const overlay = (text: string) =>
    JSON.stringify({
      smithy: "2.0",
      shapes: { "com.example#Article": { type: "apply", traits: { "smithy.api#documentation": text } } },
    });
  const repository = new Repository({ "a/shop.json": shop, "b/docs.json": overlay("A thing.") });
  repository.write({ "a/shop.json": stricter, "b/docs.json": overlay("A thing that is bought.") });
  const { changes } = await diffIn(repository.folder, { git: "HEAD", models: ["a", "b/docs.json"] });
  expect(changes).toContain("ChangedLengthTrait");
  expect(changes).toContain("ModifiedTrait.Update.smithy.api#documentation");
});

it("follows links and references to files outside of what is named", async () => {
  const repository = new Repository({ "real/shop.json": shop });
  mkdirSync(repository.path("model/shop"), { recursive: true });
  symlinkSync("../../real/shop.json", repository.path("model/shop/linked.json"));
  symlinkSync("/etc/hostname", repository.path("model/shop/outside.json"));
  repository.commit();
  rmSync(repository.path("model/shop/outside.json"));
  repository.write({ "real/shop.json": stricter });
  expect(await diffIn(repository.folder, { git: "HEAD" })).toMatchObject({ changes: ["ChangedLengthTrait"] });
});

it("takes every service of a project, with what has come, gone and moved", async () => {
  const repository = new Repository({
    "model/shop/shop.json": shop,
    "model/bank/bank.json": exampleModel({ service: "Bank" }),
  });
  rmSync(repository.path("model/bank"), { recursive: true });
  repository.write({ "model/club/club.json": exampleModel({ service: "Club" }), "model/shop/shop.json": stricter });
  const { changes, diagnostics } = await diffIn(repository.folder, { git: "HEAD" });
  // One of each is left over on both sides: a folder that was renamed, it may be.
  expect(diagnostics).toEqual([]);
  expect(changes).toContain("ChangedLengthTrait");
  rmSync(repository.path("model/club"), { recursive: true });
  const gone = await diffIn(repository.folder, { git: "HEAD" });
  expect(gone.diagnostics).toEqual(["no-longer-there"]);
  expect(gone.changes).toContain("RemovedShape");
  repository.write({ "model/bank/bank.json": exampleModel({ service: "Bank" }), "model/club/club.json": shop });
  const come = await diffIn(repository.folder, { git: "HEAD" });
  expect(come.diagnostics).toEqual(["not-there-then"]);
  expect(come.changes).toContain("AddedShape");
});

it("goes by the configuration of each state", async () => {
  const config = (model: string) => JSON.stringify({ version: 1, services: [{ models: [model] }] });
  const repository = new Repository({ "old.json": shop, "hallmark.config.json": config("old.json") });
  renameSync(repository.path("old.json"), repository.path("new.json"));
  repository.write({ "new.json": stricter, "hallmark.config.json": config("new.json") });
  expect(await diffIn(repository.folder, { git: "HEAD" })).toMatchObject({
    changes: ["ChangedLengthTrait"],
    old: ["HEAD:old.json"],
    new: ["new.json"],
    diagnostics: [],
  });
  const outside = await diffIn(temporaryFolder(), { git: "HEAD", config: repository.path("hallmark.config.json") });
  expect(outside.changes).toEqual(["ChangedLengthTrait"]);
});

it("names the files that the configuration makes come out otherwise", async () => {
  const config = (openapi: object) =>
    JSON.stringify({ version: 1, services: [{ models: ["shop.json"], openapi, pieces: ["openapi"] }] });
  const repository = new Repository({ "shop.json": shop, "hallmark.config.json": config({}) });
  const withDefault = JSON.parse(shop, (key, value: object) =>
    key === "OrderId" ? { ...value, traits: { "smithy.api#default": "none" } } : value,
  ) as object;
  repository.write({ "shop.json": JSON.stringify(withDefault) });
  const filesOf = async () => {
    const project = { config: repository.path("hallmark.config.json") };
    const { value } = await diff({ ...project, git: "HEAD", impact: true });
    return value!.impact!.files!.map(({ path }) => path.replace(/^[^/]+\//, ""));
  };
  expect(await filesOf()).toContain("openapi/openapi.json");
  repository.write({ "hallmark.config.json": config({ disableDefaultValues: true }) });
  expect(await filesOf()).toEqual(["model.json"]);
});

it("says that all is new where there was no model", async () => {
  const repository = new Repository({ "readme.md": "" });
  repository.write({ "model/shop/shop.json": shop });
  const found = await diffIn(repository.folder, { git: "HEAD" });
  expect(found.diagnostics).toEqual(["not-there-then"]);
  expect(new Set(found.changes)).toContain("AddedShape");
});

it.each([
  { request: { git: "no-such" }, want: "unknown-revision", hint: /git fetch origin/ },
  { request: { git: "--help" }, want: "unknown-revision", hint: /git fetch origin/ },
  { request: { git: "HEAD:model" }, want: "unknown-revision", hint: /git fetch origin/ },
  { request: { git: "HEAD~99" }, want: "unknown-revision", hint: /git fetch origin/ },
  { request: { git: "HEAD", models: ["nowhere.json"] }, want: "nowhere-there", hint: /Correct the path/ },
  { request: { git: "HEAD", old: "a", new: "b" }, want: "git-with-models", hint: /--model/ },
  { request: { git: "HEAD", models: ["x"], config: "y" }, want: "config-with-models", hint: /--config/ },
  { request: { git: "HEAD", service: "Bank" }, want: "service-not-compared", hint: /`com\.example#Shop`/ },
])("answers $request with $want and a remedy", async ({ request, want, hint }) => {
  const repository = new Repository({ "model/shop/shop.json": shop });
  const found = await diffIn(repository.folder, request);
  expect(found).toMatchObject({ changes: undefined, diagnostics: [want] });
  expect(found.hints[0]).toMatch(hint);
});

it("says that a clone is shallow where a revision is missing in it", async () => {
  const origin = new Repository({ "model/shop/shop.json": shop });
  origin.commit({ "model/shop/shop.json": stricter });
  const folder = join(temporaryFolder(), "clone");
  spawnSync("git", ["clone", "--quiet", "--depth=1", `file://${origin.folder}`, folder]);
  expect(await diffIn(folder, { git: "HEAD" })).toMatchObject({ changes: [], diagnostics: [] });
  const found = await diffIn(folder, { git: "HEAD~1" });
  expect(found.diagnostics).toEqual(["unknown-revision"]);
  expect(found.hints[0]).toMatch(/shallow.*fetch-depth: 0/);
});

it("needs a repository, and git", async () => {
  const folder = temporaryFolder({ "model/shop/shop.json": shop });
  expect(await diffIn(folder, { git: "HEAD" })).toMatchObject({ diagnostics: ["no-repository"] });
  const repository = new Repository({ "model/shop/shop.json": shop });
  vi.stubEnv("PATH", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const found = await diffIn(repository.folder, { git: "HEAD" });
  expect(found.diagnostics).toEqual(["no-git"]);
  expect(found.hints[0]).toMatch(/hallmark diff OLD NEW/);
});

it("heeds the repository of the folder, whatever a hook says", async () => {
  const [repository, other] = [new Repository({ "model/shop/shop.json": shop }), new Repository()];
  repository.write({ "model/shop/shop.json": stricter });
  vi.stubEnv("GIT_DIR", other.path(".git"));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await diffIn(repository.folder, { git: "HEAD" })).toMatchObject({ changes: ["ChangedLengthTrait"] });
});

it("names the place of what was wrong at the revision, and compares all the same", async () => {
  const broken = shop.replace('"max": 40', '"max": 40, "min": 50').replace('"min": 1,', "");
  const repository = new Repository({ "model/shop/shop.json": broken });
  repository.write({ "model/shop/shop.json": shop });
  const found = await diffIn(repository.folder, { git: "HEAD" });
  expect(found.messages).toEqual([expect.stringMatching(/^In the old model: /)]);
  expect(found.old).toEqual(["HEAD:model/shop"]);
});

it("compares a description in several files, with all that it refers to as it was", async () => {
  const pet = (limit: number) => `
type: object
required: [name]
properties:
  name: { $ref: "../../shared.yaml#/components/schemas/Name" }
  age: { type: integer, maximum: ${limit} }
`;
  const shared = (limit: number) => `components: { schemas: { Name: { type: string, maxLength: ${limit} } } }`;
  const api = `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: One.
          content: { application/json: { schema: { $ref: "./schemas/pet.yaml" } } }
`;
  const repository = new Repository({
    "api/pets.yaml": api,
    "api/schemas/pet.yaml": pet(99),
    "shared.yaml": shared(40),
  });
  repository.write({ "api/schemas/pet.yaml": pet(30), "shared.yaml": shared(20) });
  const found = await diffIn(repository.path("api"), { git: "HEAD", models: ["pets.yaml"] });
  expect(found.diagnostics).toEqual([]);
  expect(found.changes).toContain("ChangedRangeTrait");
  expect(found.changes).toContain("ChangedLengthTrait");
  expect(found.files).toContain("HEAD:api/schemas/pet.yaml");
});
