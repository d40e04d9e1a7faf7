import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../shared.js";

/** Runs a tool of `node_modules` over the project and gives what it printed, or nothing if all is well. */
function complaintsOf(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packageRoot, "node_modules", tool), ...args], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  return status === 0 ? "" : `${stdout}${stderr}` || `exit code ${status}`;
}

it("is formatted", () => {
  expect(complaintsOf("oxfmt/bin/oxfmt", "--check", "generator", "conformance", ".ci", "vitest.config.ts")).toBe("");
});

it("passes the linter", () => {
  expect(complaintsOf("oxlint/bin/oxlint", "--format", "unix")).toBe("");
});

it("type checks, tests and generated code included", () => {
  expect(complaintsOf("@typescript/native-preview/bin/tsgo", "-p", "tsconfig.json", "--noEmit")).toBe("");
});
