import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { itShared, packageRoot, shared, sharedFile } from "./shared.js";

it("finds the root of the package", () => {
  expect(existsSync(join(packageRoot, "package.json"))).toBe(true);
});

it("looks for the data beside that root", () => {
  expect(sharedFile("models")).toBe(join(packageRoot, "..", "shared", "models"));
});

itShared("runs where the data is there", () => {
  expect(existsSync(shared.path)).toBe(true);
});
