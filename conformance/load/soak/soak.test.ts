import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../../generator/testing/shared.js";

/** Runs the built command, as `npm run soak` does. */
function run(...words: readonly string[]) {
  const script = join(packageRoot, "dist", "conformance", "load", "soak", "index.js");
  return spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
}

it("serves the whole life of secrets, without failures, and tells of the memory", () => {
  const { stdout } = run("3");
  expect(stdout).toMatch(/^requests +[1-9][\d,]*, [\d,]+ a second\nmemory, MB +(\d+\.\d +){7}.*\nfailures +0\n/);
});

it.each(["0", "-1", "soon", "1e9", ""])("refuses %j as a number of seconds", (text) => {
  const { status, stderr } = run(text);
  expect(status).toBe(2);
  expect(stderr).toContain("is no number of seconds");
});
