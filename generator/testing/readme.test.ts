import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { programOf } from "../cli/program.js";
import { schemaViolations, type JsonObject } from "../model/index.js";
import { expectBuilt } from "./hallmark.js";
import { packageRoot } from "./shared.js";

const readme = readFileSync(join(packageRoot, "README.md"), "utf8");

function blocksOf(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text!);
}

/** A folder within the package, from where its own name leads to its entry points. */
function folderInside(): string {
  mkdirSync(join(packageRoot, ".hallmark"), { recursive: true });
  const folder = mkdtempSync(join(packageRoot, ".hallmark", "readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("shows code that compiles", () => {
  expectBuilt("generator", "rest");
  const folder = folderInside();
  blocksOf("ts").forEach((text, index) => writeFileSync(join(folder, `example-${index}.ts`), text));
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    types: ["node"],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const compiler = join(packageRoot, "node_modules/@typescript/native-preview/bin/tsgo");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  expect(blocksOf("ts").length).toBeGreaterThan(4);
  expect(stdout).toBe("");
});

it("shows a Secrets Manager in a test that works", () => {
  expectBuilt("generator", "rest");
  const [example] = blocksOf("ts").filter((text) => text.includes("secretsManagerService()"));
  const file = join(folderInside(), "example.mjs");
  writeFileSync(file, example!);
  // The AWS SDK has something to say about old versions of Node, on the other stream.
  const { stdout } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  expect(stdout).toBe("hunter2\n");
});

it("shows configurations, and parts of one, that the schema accepts", () => {
  const path = join(packageRoot, "generator/load/config/hallmark.config.schema.json");
  const schema = JSON.parse(readFileSync(path, "utf8")) as JsonObject;
  const examples = blocksOf("json").map((text) => JSON.parse(text) as JsonObject);
  const whole = examples.map((each) => (each["services"] ? each : { version: 1, services: [each] }));
  expect(whole.length).toBeGreaterThan(1);
  expect(whole.flatMap((each) => schemaViolations(schema, each))).toEqual([]);
});

it("names subcommands with options that they have", () => {
  const program = programOf();
  const lines = blocksOf("sh").flatMap((text) => text.split("\n"));
  const commands = lines.flatMap(
    (line) => /^(?:npm run -s hallmark --|npx hallmark) (\w+)(.*)$/.exec(line)?.slice(1) ?? [],
  );
  expect(commands.length).toBeGreaterThan(6);
  for (let at = 0; at < commands.length; at += 2) {
    const command = program.commands.find((each) => each.name() === commands[at]);
    expect(command, commands[at]).toBeDefined();
    // Some have commands of their own: `docs drift`.
    const [inner] = /^ (\w+)/.exec(commands[at + 1]!)?.slice(1) ?? [];
    const named = command!.commands.find((each) => each.name() === inner) ?? command!;
    const known = named.options.map(({ long }) => long);
    // What follows two hyphens is the command of somebody else.
    const own = commands[at + 1]!.replace(/ -- .*$/, "");
    for (const [option] of own.matchAll(/--[\w-]+/g)) expect(known).toContain(option);
  }
});

it("names scripts that there are", () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { scripts: object };
  for (const [, name] of readme.matchAll(/npm (?:run )?(?!ci|run)([a-z]+)/g)) {
    expect(Object.keys(scripts)).toContain(name);
  }
});

it("names files and folders that there are", () => {
  const paths = [...readme.matchAll(/`((?:model|generator|generated|conformance)\/[\w./-]*)`|\]\((\w[\w.]+)\)/g)];
  expect(paths.length).toBeGreaterThan(10);
  for (const [, path, link] of paths) {
    expect(() => readFileSync(join(packageRoot, path ?? link!))).not.toThrow(/ENOENT/);
  }
});
