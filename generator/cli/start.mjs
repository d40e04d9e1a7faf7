// `npm start`: everything once, from the model to the matrix. Plain JavaScript, because it has to run before anything
// is compiled.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(2, `Node ${process.versions.node} is too old: 20.19 is the least`);
if (!existsSync(join(root, "node_modules", "commander"))) fail(2, "the dependencies are not installed: run `npm ci`");

const { build } = await import("./build.mjs");

say("1/3  Compile the generator, then generate: model/ -> generated/");
if (build(["generator"]) !== 0) fail(70, "the generator does not compile");
hallmark("generate");

say("2/3  Compile what was generated, and the conformance suite");
if (build(["rest"]) !== 0) fail(70, "generated/ or conformance/ does not compile");

say("3/3  Verify every generated piece against the documented behaviour");
hallmark("verify", ...process.argv.slice(2));

function hallmark(...args) {
  const main = join(root, "dist", "generator", "cli", "main.js");
  const { status } = spawnSync(process.execPath, [main, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 70);
}

function say(line) {
  process.stdout.write(`\n${line}\n`);
}

function fail(code, message) {
  process.stderr.write(`hallmark: ${message}\n`);
  process.exit(code);
}
