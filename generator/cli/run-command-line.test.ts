import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";
import { modulesLoadedBy } from "../testing/loaded-modules.js";
import { packageRoot } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const subcommands = ["generate", "init", "diff", "validate", "verify", "serve", "scenarios", "docs"];

/** Makes the next run stumble over something that cannot happen. */
const withBug = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'JSON.stringify = () => { throw new Error("a planted bug"); };',
  )}`,
};

it("lists every subcommand with examples", async () => {
  const { exitCode, stdout, stderr } = await hallmark(["--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const name of subcommands) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  expect(stdout).toContain("Examples:");
});

it.each(subcommands)("explains %s with examples", async (name) => {
  const { exitCode, stdout, stderr } = await hallmark([name, "--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^Usage: hallmark ${name} `));
  expect(stdout).toContain("Examples:");
});

it("explains a command to who asks for help with it", async () => {
  const asked = await hallmark(["help", "verify"]);
  expect(asked).toEqual(await hallmark(["verify", "--help"]));
  expect(asked.exitCode).toBe(0);
});

it.each([["--help"], ["--version"], ["serve", "--help"], ["generate", "--nonsense"]])(
  "loads next to nothing for %j %j",
  async (...args) => {
    const { modules } = await modulesLoadedBy(args);
    expect(
      modules.filter(
        (path) =>
          !/^dist\/generator\/(cli|load|generate|model|output)\/|node_modules\/(commander|picocolors)\//.test(path),
      ),
    ).toEqual([]);
  },
);

it("loads no printer to validate", async () => {
  const cwd = temporaryFolder({ "shop.json": exampleModel() });
  const { exitCode, modules } = await modulesLoadedBy(["validate", "--model", "shop.json"], { cwd });
  expect(exitCode).toBe(0);
  expect(
    modules.filter((path) => /ts-morph|handlebars|dist\/(generator\/(emit|print)|conformance)/.test(path)),
  ).toEqual([]);
});

it("runs from a checkout", () => {
  expectBuilt("generator", "rest");
  const checkout = join(packageRoot, "generator", "cli", "checkout.mjs");
  const { status, stdout } = spawnSync(process.execPath, [checkout, "scenarios", "--help"], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: hallmark scenarios /);
});

it("calls its own bugs by their name, without a stack", async () => {
  const { exitCode, stderr } = await hallmark(["validate", "--json"], { env: withBug });
  expect(exitCode).toBe(70);
  expect(stderr).toBe(
    "hallmark: this should not have happened: a planted bug\n" +
      "It is a bug in Hallmark. With HALLMARK_DEBUG=1 it says where.\n",
  );
});

it("shows the stack of a bug to who asks for it", async () => {
  const { exitCode, stderr } = await hallmark(["validate", "--json"], { env: { ...withBug, HALLMARK_DEBUG: "1" } });
  expect(exitCode).toBe(70);
  expect(stderr).toMatch(/\n\s+at .*:\d+:\d+/);
});

it("does not mind a reader that goes away", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const child = startHallmark(["generate", "--check", "--json"], { cwd });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
});

it("prints no colours where nobody sees them", async () => {
  const { stderr } = await hallmark(["generate", "--model", "nowhere.json"], {
    env: { FORCE_COLOR: "1", CI: "1", NO_COLOR: "" },
  });
  expect(stderr).toMatch(/^error missing-input/);
});
