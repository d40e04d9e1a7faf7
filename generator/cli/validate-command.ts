import { Command } from "commander";
import { diagnosticToJson, hasErrors } from "../model/index.js";
import { exitCodeOf } from "./exit-code.js";
import { text } from "./option-values.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { print, printJson } from "./terminal.js";

interface Options {
  readonly model?: readonly string[];
  readonly service?: string;
  readonly config?: string;
  readonly json?: true;
}

export function validateCommand(): Command {
  return new Command("validate")
    .description("Read a model and say what is wrong with it. Writes nothing.")
    .option("--model <path...>", "model files and folders, read as one model (default: model/)")
    .option("--service <name>", "the service, where there are several", text)
    .option("--config <file>", "configuration (default: hallmark.config.json, if there is one)", text)
    .option("--json", "print the findings as JSON")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark validate
  hallmark validate --model orders.json --json`;

async function run({ model, json, ...request }: Options): Promise<void> {
  const { validate } = await import("../generate/index.js");
  const { diagnostics, services } = await validate({ models: model, ...request });
  process.exitCode = exitCodeOf(diagnostics);
  if (json) return printJson({ version: 1, services, diagnostics: diagnostics.map(diagnosticToJson) });
  printDiagnostics(diagnostics);
  if (!hasErrors(diagnostics)) print(`${services.join(", ")}: no errors`);
}
