import { Command, Option } from "commander";
import { scenariosIfCompiled } from "./conformance.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { listOf, packageNameOf, text } from "./option-values.js";
import { expectShortRun } from "./short-run.js";
import { outcomeToJson, printOutcome } from "./print-outcome.js";
import { printJson } from "./terminal.js";

interface Options {
  readonly model?: readonly string[];
  readonly service?: string;
  readonly folder?: string;
  readonly out?: string;
  readonly config?: string;
  readonly types?: "strict" | "sdk";
  readonly pieces?: readonly string[];
  readonly package?: { readonly name: string; readonly version: string };
  readonly watch?: true;
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
    .addOption(new Option("--watch", "generate again whenever an input changes, until Ctrl-C").conflicts("check"))
    .option("--check", "write nothing; exit 1 if anything would change")
    .option("--force", "overwrite files that were edited by hand")
    .option("--json", "print the outcome as JSON; with --watch one line a run")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark generate
  hallmark generate --check
  hallmark generate --watch
  hallmark generate --model orders.json --model orders-docs.json --out src/orders
  hallmark generate --model all.json --service Orders --types sdk --pieces types,client`;

async function run(options: Options): Promise<void> {
  const { model, json, watch, ...rest } = options;
  const request = { models: model, ...rest, scenarios: scenariosIfCompiled };
  if (watch) {
    const { watchModels } = await import("./watch-models.js");
    return watchModels(request, Boolean(json));
  }
  expectShortRun();
  const { generate } = await import("../generate/index.js");
  const outcome = await generate(request);
  const isStale = Boolean(options.check) && outcome.changes.length > 0;
  process.exitCode = exitCodeOf(outcome.diagnostics) || (isStale ? exitCode.findings : exitCode.allWell);
  if (json) printJson(outcomeToJson(outcome));
  else printOutcome(outcome, options);
}
