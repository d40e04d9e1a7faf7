import { once } from "node:events";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

type Deviation = { readonly outcome: string; readonly at?: readonly string[]; readonly note?: string };
interface File {
  readonly versions: Record<string, Record<string, Deviation>>;
}

/** What the service below gets wrong, because it was told to leave out a check. */
const both = "create-secret/value/both";
let url: string;

beforeAll(async () => {
  expectBuilt("rest");
  const child = startHallmark(["serve", "--port", "0", "--without-check", "OneValueOnly", "--json"]);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  url = (JSON.parse(line.toString()) as { url: string }).url;
  return () => void child.kill("SIGKILL");
});

function verify(cwd: string, ...args: readonly string[]) {
  const filter = ["--filter", "create-secret/value/", "--out", "out", "--baseline", "known/emulator.json"];
  return hallmark(["verify", "--endpoint", url, ...filter, ...args], { cwd });
}

it("records what deviates, and then fails on news only", { timeout: 60_000 }, async () => {
  const cwd = temporaryFolder();
  const path = join(cwd, "known", "emulator.json");
  const recorded = await verify(cwd, "--target-version", "1.0", "--update-baseline");
  expect(recorded).toMatchObject({
    exitCode: 0,
    stderr:
      `${join("known", "emulator.json")}, version 1.0: 2 added, 0 changed, 0 taken out, 0 as they were\n`.replaceAll(
        "\\",
        "/",
      ),
  });
  const file = JSON.parse(readFileSync(path, "utf8")) as File;
  expect(file).toMatchObject({ target: "emulator", versions: { "1.0": { [both]: { outcome: "fail" } } } });

  const again = await verify(cwd);
  expect(again).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("emulator 1.0: 2 known, 0 new, 0 mended"),
  });

  // As somebody edits it: a note, something that is mended, something that is not shown here, another version.
  const own = file.versions["1.0"]!;
  const edited = {
    ...file,
    versions: {
      "0.9": { [both]: { outcome: "not implemented" } },
      "1.0": {
        [both]: { ...own[both], note: "takes both" },
        "create-secret/value/exact-text": { outcome: "fail", at: ["2 /output/SecretString"] },
        "create-secret/tags/case": { outcome: "not implemented" },
      },
    },
  };
  writeFileSync(path, JSON.stringify(edited));
  const news = await verify(cwd, "--target-version", "1.0");
  expect(news.exitCode).toBe(1);
  expect(news.stdout).toContain("emulator 1.0: 1 known, 1 new, 1 mended; 1 on record were not shown in this run.");
  expect(news.stdout).toContain("create-secret/value/both-in-new-version");
  expect(news.stdout).toContain("mended create-secret/value/exact-text");

  const updated = await verify(cwd, "--target-version", "1.0", "--update-baseline");
  expect(updated.stderr).toContain("version 1.0: 1 added, 0 changed, 1 taken out, 2 as they were");
  expect((JSON.parse(readFileSync(path, "utf8")) as File).versions).toEqual({
    "0.9": edited.versions["0.9"],
    "1.0": {
      "create-secret/tags/case": { outcome: "not implemented" },
      [both]: { ...own[both], note: "takes both" },
      "create-secret/value/both-in-new-version": own["create-secret/value/both-in-new-version"],
    },
  });
  expect(Object.keys(contentsOf(join(cwd, "known"))), "nothing is left of the writing").toEqual(["emulator.json"]);
});

it("says that a version has to be named where there are several", async () => {
  const head = { kind: "hallmark-known-deviations", version: 1, target: "a", service: "b#C" };
  const several = JSON.stringify({ ...head, versions: { "1.0": {}, "2.0": {} } });
  const cwd = temporaryFolder({ "known/emulator.json": several });
  const { exitCode, stderr } = await verify(cwd);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: "error: known/emulator.json has 1.0, 2.0 of a: say which one with --target-version\n",
  });
});

it("writes through a link, also a version named like what objects have", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "known"));
  const target = join(cwd, "shared.json");
  const service = "com.amazonaws.secretsmanager#secretsmanager";
  writeFileSync(
    target,
    JSON.stringify({ kind: "hallmark-known-deviations", version: 1, target: "emulator", service, versions: {} }),
  );
  symlinkSync(target, join(cwd, "known", "emulator.json"));
  expect(await verify(cwd, "--target-version", "constructor", "--update-baseline")).toMatchObject({ exitCode: 0 });
  expect(readFileSync(target, "utf8")).toContain(both);
  expect(lstatSync(join(cwd, "known", "emulator.json")).isSymbolicLink()).toBe(true);
});

it("leaves the file as it was where nobody answers", async () => {
  const cwd = temporaryFolder();
  const args = ["--baseline", "known.json", "--target-version", "1", "--update-baseline", "--timeout", "1"];
  const { exitCode } = await hallmark(["verify", "--endpoint", "http://127.0.0.1:9", ...args], { cwd });
  expect(exitCode).toBe(3);
  expect(contentsOf(cwd)).toEqual({});
});

it("takes the records of ours by their name", async () => {
  const cwd = temporaryFolder();
  const args = ["--filter", "create-secret/tags/case", "--baseline", "moto", "--target-version", "5.2.5", "--json"];
  const { exitCode, stdout } = await hallmark(["verify", "--endpoint", url, ...args], { cwd });
  expect(exitCode).toBe(0);
  expect((JSON.parse(stdout) as { baseline: object }).baseline).toMatchObject({ target: "moto", version: "5.2.5" });
});
