import { Command } from "commander";
import { hasErrors } from "../model/index.js";
import { isRefusal, loadConformance } from "./conformance.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { listOf, text } from "./option-values.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { print, printAside } from "./terminal.js";

interface Options {
  readonly model?: readonly string[];
  readonly service?: string;
  readonly filter?: readonly string[];
  readonly derived: boolean;
  readonly json?: true;
}

export function scenariosCommand(): Command {
  return new Command("scenarios")
    .description("Print the scenarios of the documented behaviour; as JSON, for runners in other languages.")
    .option("--filter <list>", "ids of rules or scenarios or their beginnings, operations, or tags", listOf)
    .option("--no-derived", "leave out the scenarios that are derived from the model")
    .option("--model <path...>", "model files and folders (default: those that come with Hallmark)")
    .option("--service <id>", "shape id of the service, where the model has several", text)
    .option("--json", "print the whole scenarios")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark scenarios
  hallmark scenarios --json --no-derived
  hallmark scenarios --filter create-secret/tags
  hallmark scenarios --filter RotateSecret,replication`;

async function run({ model: paths, service, filter, derived, json }: Options): Promise<void> {
  const { readModel } = await import("../generate/index.js");
  const { value: model, diagnostics } = await readModel(paths);
  printDiagnostics(diagnostics);
  if (!model || hasErrors(diagnostics)) {
    process.exitCode = exitCodeOf(diagnostics);
    return;
  }
  const { scenariosAsJson, scenariosOf, wordsOf } = await loadConformance();
  const choice = { model, service, only: filter, derived };
  try {
    if (json) {
      process.stdout.write(scenariosAsJson(choice));
      return;
    }
    for (const { title, scenarios } of scenariosOf(choice)) {
      print(`\n${title}`);
      for (const { id, title: what, rules } of scenarios)
        print(`  ${id}: ${what}${rules.map((rule) => ` [${rule}]`).join("")}`);
    }
    print("\nOther words for --filter, with the number of these scenarios");
    for (const { word, scenarios, meaning } of wordsOf(choice)) {
      print(`  ${word.padEnd(28)} ${String(scenarios).padStart(5)}  ${meaning}`);
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printAside(`error: ${error.message}`);
    process.exitCode = exitCode.unusable;
  }
}
