import { spawnSync } from "node:child_process";
import { renameSync } from "node:fs";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Diagnostic } from "../../model/index.js";
import { exampleModel } from "../../testing/example-model.js";
import { Repository } from "../../testing/repository.js";
import { diff } from "./index.js";
import type { DiffRequest } from "./request.js";

const shop = exampleModel();

/** What is said of a comparison within a repository. */
async function saidIn(repository: Repository, request: DiffRequest): Promise<readonly Diagnostic[]> {
  const before = process.cwd();
  process.chdir(repository.folder);
  onTestFinished(() => process.chdir(before));
  return (await diff(request)).diagnostics;
}

it.each(["^HEAD", "--output=x", "HEAD^{tree}", "HEAD:shop.json"])("takes %s for no revision", async (git) => {
  const repository = new Repository({ "shop.json": shop });
  const said = await saidIn(repository, { git, models: ["shop.json"] });
  expect(said.map(({ id }) => id)).toEqual(["unknown-revision"]);
});

it("warns that all is new, as it is where a file was only moved", async () => {
  const repository = new Repository({ "shop.json": shop });
  renameSync(repository.path("shop.json"), repository.path("store.json"));
  const [said, ...others] = await saidIn(repository, { git: "HEAD", models: ["store.json"] });
  expect(said).toMatchObject({ id: "not-there-then", severity: "warning" });
  expect(others).toEqual([]);
});

it("says where models of a project lie, when there is no folder of them", async () => {
  const [said] = await saidIn(new Repository({ "model/shop.json": shop }), { git: "HEAD" });
  expect(said).toMatchObject({ id: "no-input", message: expect.stringContaining("in model/ no folder") });
  expect(said!.hint).toContain("--model model");
});

it("names the configuration that is in neither state", async () => {
  const said = await saidIn(new Repository({ "shop.json": shop }), { git: "HEAD", config: "nowhere.json" });
  expect(said.map(({ message }) => message)).toEqual([
    "There is no `nowhere.json` in `HEAD` nor in `the working tree`.",
  ]);
});

it("says that a submodule's state is not in the repository", async () => {
  const other = new Repository({ "shop.json": shop });
  const repository = new Repository({ "readme.md": "" });
  const added = spawnSync(
    "git",
    ["-c", "protocol.file.allow=always", "submodule", "add", "-q", other.folder, "model"],
    {
      cwd: repository.folder,
    },
  );
  expect(added.status).toBe(0);
  repository.commit();
  const said = await saidIn(repository, { git: "HEAD", models: ["."] });
  expect(said.map(({ id, severity }) => `${severity} ${id}`)).toContain("warning in-submodule");
});

it("says that a file of Git LFS is not in the repository", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize 12345\n`;
  const repository = new Repository({ "shop.json": pointer });
  repository.write({ "shop.json": shop });
  const said = await saidIn(repository, { git: "HEAD", models: ["shop.json"] });
  expect(said.map(({ id }) => id)).toContain("stored-elsewhere");
});

it("says that there is no place for files of a revision", async () => {
  const repository = new Repository({ "shop.json": shop });
  vi.stubEnv("TMPDIR", repository.path("nowhere"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const said = await saidIn(repository, { git: "HEAD" });
  // Once, though the configuration and the folder of models are both looked for.
  expect(said.map(({ id }) => id)).toEqual(["no-room"]);
});
