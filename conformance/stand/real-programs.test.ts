import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageRoot } from "../package-root.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { checks } from "./checks/index.js";
import { putOnStand, type StandReport } from "./index.js";
import { failuresIn, shownBy } from "./testing/failures.js";

const model = secretsManagerModel();
let folder = "";

beforeAll(async () => {
  // Within the package, from where packages are found.
  mkdirSync(join(packageRoot, ".hallmark"), { recursive: true });
  folder = mkdtempSync(join(packageRoot, ".hallmark", "stand-"));
  const programs = join(import.meta.dirname, "testing", "programs");
  const form = {
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
  } as const;
  await build({
    ...form,
    entryPoints: { "aws-sdk": join(programs, "with-aws-sdk.ts"), "own-client": join(programs, "with-own-client.ts") },
    // With all packages in it, a program starts in half of the time; some of them are not in the form of modules.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const main = join(packageRoot, "generated", "secretsmanager", "cli", "main.ts");
  await build({ ...form, entryPoints: { "own-command-line": main }, splitting: true, packages: "external" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All checks but one: no input of Secrets Manager has a time in it. */
const all = checks.map(({ id }) => id).filter((id) => id !== "timestamps");

it("finds nothing wrong with a program on the AWS SDK", async () => {
  const report = await putOnStand({ model, command: [process.execPath, join(folder, "aws-sdk.mjs")], concurrency: 4 });
  expect(failuresIn(report)).toEqual([]);
  expect(shownBy(report)).toEqual(all);
  expect(requestsIn(report)).toEqual({
    plain: 6,
    "server-error": 12,
    throttled: 12,
    unavailable: 12,
    "cut-off": 12,
    "answer-lost": 12,
    "out-of-order": 3,
    invalid: 1,
    denied: 1,
    refused: 1,
  });
});

it("finds nothing wrong with a program on our own client", async () => {
  const command = [process.execPath, join(folder, "own-client.mjs")];
  const only = ["cut-off", "answer-lost", "out-of-order", "denied"];
  const report = await putOnStand({ model, command, only, concurrency: 4 });
  expect(failuresIn(report)).toEqual([]);
  expect(shownBy(report)).toEqual(all);
  expect(requestsIn(report)).toEqual({ plain: 6, "cut-off": 12, "answer-lost": 12, "out-of-order": 3, denied: 1 });
});

function requestsIn({ cases }: StandReport): Readonly<Record<string, number>> {
  return Object.fromEntries(cases.map(({ id, requests }) => [id, requests.length]));
}

it("finds nothing wrong with our own command line", async () => {
  const words = [
    "create-secret",
    "--name",
    "app/db",
    "--secret-binary",
    "AGJhdHRlcnk=",
    "--tags",
    "Key=team,Value=pay",
  ];
  const command = [process.execPath, join(folder, "own-command-line.mjs"), ...words];
  const only = ["answer-lost", "denied"];
  const report = await putOnStand({ model, command, only, concurrency: 2 });
  expect(failuresIn(report)).toEqual([]);
  expect(shownBy(report)).toEqual(all.filter((id) => id !== "gives-up"));
});
