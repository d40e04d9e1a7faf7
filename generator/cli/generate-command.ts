import { Command, Option } from "commander";
import type { GenerateOutcome } from "../generate/index.js";
import { diagnosticToJson, hasErrors } from "../model/index.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { listOf, packageNameOf, text } from "./option-values.js";
import { expectShortRun } from "./short-run.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { print, printJson } from "./terminal.js";

interface Options {
  readonly model?: readonly string[];
  readonly service?: string;
  readonly folder?: string;
  readonly out?: string;
  readonly config?: string;
  readonly types?: "strict" | "sdk";
  readonly pieces?: readonly string[];
  readonly package?: { readonly name: string; readonly version: string };
  readonly check?: true;
  readonly force?: true;
  readonly json?: true;
}

export function generateCommand(): Command {
  return new Command("generate")
    .description("Write types, validators, client, server, command line, msw handlers, OpenAPI and docs of a model.")
    .option("--model <path...>", "model files and folders, read as one model (default: model/)")
    .option("--service <name>", "the service, where there are several", text)
    .option("--folder <name>", "name of the service's folder (default: from the model)", text)
    .option("--out <folder>", "folder to write to (default: generated)", text)
    .option("--config <file>", "configuration (default: hallmark.config.json, if there is one)", text)
    .addOption(new Option("--types <style>", "how types are written").choices(["strict", "sdk"]))
    .option("--pieces <list>", "what to make, for example types,validators (default: everything)", listOf)
    .option("--package <name@version>", "make the output a package of its own", packageNameOf)
    .option("--check", "write nothing; exit 1 if anything would change")
    .option("--force", "overwrite files that were edited by hand")
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark generate
  hallmark generate --check
  hallmark generate --model orders.json --model orders-docs.json --out src/orders
  hallmark generate --model all.json --service Orders --types sdk --pieces types,client`;

async function run(options: Options): Promise<void> {
  expectShortRun();
  const { generate } = await import("../generate/index.js");
  const { model, json, ...request } = options;
  const outcome = await generate({ models: model, ...request });
  const isStale = Boolean(options.check) && outcome.changes.length > 0;
  process.exitCode = exitCodeOf(outcome.diagnostics) || (isStale ? exitCode.findings : exitCode.allWell);
  if (json) return printJson(outcomeToJson(outcome));
  printDiagnostics(outcome.diagnostics);
  if (hasErrors(outcome.diagnostics)) return;
  if (options.check) printDrift(outcome);
  else printSummary(outcome);
}

function printSummary({ out, services, changes }: GenerateOutcome): void {
  const folders = services.map(({ folder }) => below(out, folder)).join(", ");
  if (changes.length === 0) return print(`${folders}: nothing changed`);
  const removed = changes.filter(({ text }) => text === undefined).length;
  const written = changes.length - removed;
  print(`${folders}: ${written} ${written === 1 ? "file" : "files"} written, ${removed} removed`);
}

function printDrift({ out, changes }: GenerateOutcome): void {
  if (changes.length === 0) return print(`${out} is up to date`);
  for (const { path, kind, reason } of changes) print(`${kind.padEnd(11)} ${below(out, path)}: ${reason}`);
  print(`${out} is out of date: ${changes.length} ${changes.length === 1 ? "file differs" : "files differ"}`);
}

/** The folder as it was given, which may end in a slash or be nothing else. */
function below(folder: string | undefined, path: string): string {
  return `${folder?.replace(/\/+$/, "")}/${path}`;
}

function outcomeToJson({ diagnostics, out, services, changes }: GenerateOutcome): unknown {
  return {
    version: 1,
    out,
    services,
    changes: changes.map(({ path, kind, reason }) => ({ path, kind, reason })),
    diagnostics: diagnostics.map(diagnosticToJson),
  };
}
