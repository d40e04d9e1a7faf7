import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { filesOfPieces } from "../../generate/pieces.js";
import { commandLineName } from "../../plan/index.js";
import { optionName } from "../../runtime/cli/arguments/option-name.js";
import type { CommandLine } from "../../runtime/cli/command-line.js";
import type { Surroundings } from "../../runtime/cli/surroundings.js";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfFiles } from "../../testing/plans.js";
import { itShared, shared, sharedFile } from "../../testing/shared.js";

type Run = (line: CommandLine, words: readonly string[], around: Surroundings) => Promise<number>;

/** Of the models that speak REST JSON: streams in both directions, bodies that are blobs, members in all places. */
const REST = /\/(glacier|lambda|lex-runtime-service)-/;

const models = shared.present
  ? readdirSync(sharedFile("models"))
      .filter((name) => /-\d{4}-\d\d-\d\d\.json$/.test(name))
      .map((name) => sharedFile("models", name))
      .filter((path) => REST.test(path) || /"aws\.protocols#awsJson1_[01]"/.test(readFileSync(path, "utf8")))
  : [];

itShared.each(models)(
  "makes a command line of %s",
  async (path) => {
    const plan = planOfFiles([path]);
    const { value: files } = await filesOfPieces(plan, ["cli"]);
    const piece = await importGenerated<Record<string, unknown>>(files!, `${plan.names.folder}/cli/index.ts`);
    const line = piece[`${plan.names.variable}CommandLine`] as CommandLine;
    const run = async (...words: readonly string[]) => {
      let stdout = "";
      let stderr = "";
      const exitCode = await (piece["runCommandLine"] as Run)(line, words, {
        stdout: (text) => void (stdout += text),
        stderr: (text) => void (stderr += text),
        env: {},
        readFile: () => {
          throw new Error("There are no files.");
        },
      });
      return { exitCode, stdout, stderr };
    };

    const names = Object.keys(line.commands);
    expect(names.length).toBe(plan.operations.filter(({ eventStream }) => !eventStream).length);
    const overview = await run("help");
    expect(overview.exitCode).toBe(0);
    for (const name of names) {
      expect(overview.stdout).toContain(`\n    ${name}\n`);
      const help = await run(name, "help");
      expect({ ...help, stdout: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
      expect(help.stdout).toMatch(new RegExp(`^NAME\n    ${name}\\b[^]*\nSYNOPSIS\n[^]*\nOPTIONS\n[^]*\nOUTPUT\n`));
      expect(help.stdout).not.toMatch(/undefined|\[object|<\/?(p|code|ul|li|a)>/);
      const skeleton = await run(name, "--generate-cli-skeleton");
      expect({ ...skeleton, stdout: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
      expect(typeof JSON.parse(skeleton.stdout)).toBe("object");
    }
  },
  60_000,
);

itShared("calls members in help as the program does", () => {
  for (const path of models) {
    const { operations, shapes } = planOfFiles([path]);
    const members = [...shapes.values()].flatMap((shape) => (shape.kind === "structure" ? shape.members : []));
    for (const { name } of [...operations, ...members]) expect(commandLineName(name)).toBe(optionName(name));
  }
});
