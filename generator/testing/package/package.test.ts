import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exampleModel } from "../example-model.js";
import { expectBuilt } from "../hallmark.js";
import { packageRoot } from "../shared.js";
import { contentsOf } from "../temporary-folder.js";
import { installPacked } from "./install-packed.js";

const project = mkdtempSync(join(tmpdir(), "hallmark-packed-"));
let installed: string;
let main: string;

beforeAll(() => {
  expectBuilt("generator", "rest");
  installed = installPacked(project);
  const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { bin: { hallmark: string } };
  main = join(installed, bin.hallmark);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs a command of Node in the project of somebody who installed the package. */
function node(...args: readonly string[]): { exitCode: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd: project, encoding: "utf8" });
  return { exitCode: status, stdout, stderr };
}

it("passes publint", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
});

it("holds what it needs and nothing of the workshop", () => {
  const files = Object.keys(contentsOf(installed));
  expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "package.json"]));
  expect(
    files.filter((path) => /\.test\.|(^|\/)(testing|bench)\/|tsbuildinfo|(^|\/)\.(?!js)|tsconfig/.test(path)),
  ).toEqual([]);
});

it("has entry points that load, each with its types", () => {
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  };
  const pieces = readdirSync(join(installed, "dist/generated/secretsmanager")).filter((name) => !name.includes("."));
  const specifiers = Object.entries(exports)
    .filter(([, target]) => typeof target === "object")
    .flatMap(([path]) => (path.includes("*") ? pieces.map((piece) => path.replace("*", piece)) : [path]))
    .filter((path) => !path.endsWith("/openapi"))
    .map((path) => `@hallmark-api/hallmark${path.slice(1)}`);
  const program = specifiers.map((specifier) => `await import(${JSON.stringify(specifier)});`).join("\n");
  expect(node("--input-type=module", "-e", program)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  writeFileSync(
    join(project, "uses.ts"),
    specifiers.map((specifier, index) => `export * as _${index} from ${JSON.stringify(specifier)};`).join("\n"),
  );
  const compiler = join(packageRoot, "node_modules/@typescript/native-preview/bin/tsgo");
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck"];
  expect(node(compiler, ...options, "uses.ts").stdout).toBe("");
});

it("generates", () => {
  writeFileSync(join(project, "shop.json"), exampleModel());
  const { exitCode, stdout, stderr } = node(main, "generate", "--model", "shop.json", "--out", "api");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^api\/shop: \d+ files written, 0 removed\n$/);
  expect(node(main, "generate", "--model", "shop.json", "--out", "api", "--check").exitCode).toBe(0);
});

it("verifies what of itself it brings along, and names the rest", { timeout: 120_000 }, () => {
  // What is missing of a package shows in some areas as well as in all: these are shown to every target, and read files.
  const { exitCode, stdout, stderr } = node(main, "verify", "--filter", "create-secret/,rotate-secret/,command-line/");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/ on 7 targets: \d+ pass, 0 fail, \d+ not applicable\.\n/);
  const missing = [...stdout.matchAll(/^ (\w+): .* our own pieces are verified in a checkout/gm)].map(
    ([, name]) => name,
  );
  expect(missing).toEqual(["msw", "openapi"]);
  expect(node(main, "verify", "--mutants")).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "error: faults are planted in a checkout only: they need sources and tools\n",
  });
});

it("serves", async () => {
  const child = spawn(process.execPath, [main, "serve", "--port", "0", "--json"], { cwd: project });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once("data", (text: Buffer) => resolve(text.toString())),
  );
  const { url } = JSON.parse(line) as { url: string };
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" },
    body: JSON.stringify({ Name: "app/db", SecretString: "s", ClientRequestToken: "0".repeat(32) }),
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ Name: "app/db", VersionId: "0".repeat(32) });
  child.kill("SIGTERM");
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});
