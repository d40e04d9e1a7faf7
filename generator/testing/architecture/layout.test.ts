import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { packageRoot } from "../shared.js";
import { sourceFiles } from "./source-files.js";
import { trackedFiles } from "./tracked-files.js";

it("holds the four folders and what tools need, nothing else", () => {
  const top = new Set(trackedFiles().map(({ path }) => path.split("/")[0]!));
  const configuration =
    /^(\..+|package(-lock)?\.json|tsconfig(\.\w+)?\.json|[\w.]+\.config\.(ts|json)|LICENSE|\w+\.md)$/;
  expect([...top].filter((name) => !configuration.test(name)).sort()).toEqual([
    "conformance",
    "generated",
    "generator",
    "model",
  ]);
  expect(readdirSync(packageRoot)).toContain("README.md");
});

it("keeps code out of model/", () => {
  const paths = trackedFiles().map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("model/") && !/\.(json|smithy|md)$/.test(path))).toEqual([]);
});

it("has no file that needs a table of contents", () => {
  const long = sourceFiles()
    .filter(({ path }) => !path.startsWith("generated/"))
    .filter(({ text }) => text.split("\n").length > 400);
  expect(long.map(({ path }) => path)).toEqual([]);
});

it("names its files in kebab case, after something", () => {
  const names = trackedFiles()
    .map(({ path }) => path)
    .filter((path) => /^(generator|conformance)\//.test(path));
  expect(names.filter((path) => /[A-Z_]/.test(path.split("/").at(-1)!) && !path.endsWith("README.md"))).toEqual([]);
  expect(names.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([]);
});

it("skips no test but those that say why", () => {
  const skipping = sourceFiles().filter(({ path, text }) => {
    const isAllowed = path === "generator/testing/shared.ts" || path.endsWith(".service.test.ts");
    return !isAllowed && /\b(it|test|describe)\.(skip|only|todo)/.test(text);
  });
  expect(skipping.map(({ path }) => path)).toEqual([]);
});
