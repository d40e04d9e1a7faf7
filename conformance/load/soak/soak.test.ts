import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../../generator/testing/shared.js";

/** Runs the built command, as `npm run soak` does. */
function run(...words: readonly string[]) {
  const script = join(packageRoot, "dist", "conformance", "load", "soak", "index.js");
  return spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
}

it("prints what the service stood, without failures", () => {
  const { stdout } = run("2", "500");
  expect(stdout).toMatch(/^creates +500 of 500 kept .* \d\.\d KB each; 0 failures in the service$/m);
  expect(stdout).toMatch(/^hostile +500 of 500 refused .*; 0 failures in the service$/m);
  expect(stdout).toMatch(/^soak +[1-9][\d,]* requests, .*: (\d+\.\d ?){7} MB; 0 failures in the service$/m);
});

it.each(["0", "-1", "soon", "1e9", ""])("refuses %j as a number of seconds", (text) => {
  const { status, stderr } = run(text);
  expect(status).toBe(2);
  expect(stderr).toContain("is no number of seconds");
});

it.each(["0", "1.5", "many"])("refuses %j as a number of requests", (text) => {
  const { status, stderr } = run("1", text);
  expect(status).toBe(2);
  expect(stderr).toContain("is no number of requests");
});
