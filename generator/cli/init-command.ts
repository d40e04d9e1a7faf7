import { Command } from "commander";
import type { InitOutcome, Question } from "../init/index.js";
import { diagnosticToJson, hasErrors } from "../model/index.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { text } from "./option-values.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { print, printAside, printJson } from "./terminal.js";

interface Options {
  readonly model?: readonly string[];
  readonly out?: string;
  readonly example?: true;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export function initCommand(): Command {
  return new Command("init")
    .description("Begin a project: find its models and write hallmark.config.json and scripts. Overwrites nothing.")
    .option("--model <path...>", "model files and folders, read as one model (default: all that are found)")
    .option("--out <folder>", "folder to generate into (default: src/generated, or generated)", text)
    .option("--example", "write a small model to begin with")
    .option("--yes", "ask nothing: take what is likeliest")
    .option("--dry-run", "write nothing, and show what would be written")
    .option("--json", "print the outcome as JSON; asks nothing")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Looks for Smithy models (JSON) and OpenAPI or Swagger documents (JSON, YAML) in the current folder and below. Asks only
on a terminal, and only what nothing there answers.

Examples:
  hallmark init
  hallmark init --example
  hallmark init --model api.yaml --out src/api

Exit codes: 0 all well, 1 there is a configuration already, 2 there is nothing to generate from, or no way to write.`;

async function run({ model, yes, json, ...request }: Options): Promise<void> {
  const { init } = await import("../init/index.js");
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const ask = isTerminal && !yes && !json ? askOnTerminal : undefined;
  const outcome = await init({ models: model, ...request, ask });
  process.exitCode = exitCodeOf(outcome.diagnostics);
  if (json) return printJson(outcomeToJson(outcome));
  printDiagnostics(outcome.diagnostics);
  if (!hasErrors(outcome.diagnostics)) printOutcome(outcome, Boolean(request.dryRun));
}

function printOutcome({ apis, files, next }: InitOutcome, isDryRun: boolean): void {
  for (const { title, format, models } of apis) if (title) print(`found  ${models.join(", ")}: ${title} (${format})`);
  for (const { path, what } of files) print(`${isDryRun ? "would write" : "wrote"}  ${path}: ${what}`);
  if (isDryRun) print(`\n${files.at(-1)!.text.trimEnd()}`);
  print(`\nNext:\n${next.map((line) => `  ${line}`).join("\n")}`);
}

function outcomeToJson({ diagnostics, apis, files, next }: InitOutcome): unknown {
  return {
    version: 1,
    apis: apis.map(({ title, version, format, models, service }) => ({ title, version, format, models, service })),
    files,
    next,
    diagnostics: diagnostics.map(diagnosticToJson),
  };
}

/** The number of an answer; nothing typed is the first. */
async function askOnTerminal({ text: question, answers }: Question): Promise<number> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-C, or the end of the input: nothing has been written yet.
  terminal.on("SIGINT", () => process.exit(exitCode.interrupted));
  terminal.on("close", () => process.exit(exitCode.interrupted));
  answers.forEach((answer, index) => printAside(`  ${index + 1}  ${answer}`));
  for (;;) {
    const answer = (await terminal.question(`${question} [1] `)).trim();
    const index = answer === "" ? 0 : Number(answer) - 1;
    if (answers[index] === undefined) continue;
    terminal.removeAllListeners("close");
    terminal.close();
    return index;
  }
}
