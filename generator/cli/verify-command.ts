import { Command } from "commander";
import { hasErrors } from "../model/index.js";
import { cleanUp, howToClean } from "./clean-up.js";
import { baselineOf, updateOf } from "./baseline.js";
import { runOnStand } from "./client-stand.js";
import { isRefusal, loadConformance, type VerifyReport } from "./conformance.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { interruption } from "./interruption.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { obstacleTo, partShown, reportFolderOf, serviceNameOf, writeReports } from "./report-files.js";
import { isColoured, print, printAside } from "./terminal.js";
import { addVerifyOptions, endpointOf, refuseForeignModel, type VerifyOptions } from "./verify-options.js";

export function verifyCommand(): Command {
  const command = new Command("verify").description(
    "Show scenarios of the documented behaviour to our own pieces, or to an endpoint, and report what they did.",
  );
  command.argument("[command...]", "with --client: what runs the client, after two hyphens");
  return addVerifyOptions(command).addHelpText("after", examples).action(run);
}

const examples = `
Examples:
  hallmark verify
  hallmark verify --mutants --target client,server
  hallmark verify --endpoint http://localhost:4566
  hallmark verify --endpoint http://localhost:4566 --filter CS-036,create-secret/tags --json
  hallmark verify --clean --endpoint http://localhost:4566
  hallmark verify --client -- node client.js`;

async function run(words: readonly string[], options: VerifyOptions, command: Command): Promise<void> {
  if (options.clean) return cleanUp(options, command);
  if (options.client) return runOnStand(words, options, command);
  if (words.length > 0) command.error("error: only --client takes a command");
  refuseForeignModel(options, command);
  const { readModel } = await import("../generate/index.js");
  const { value: model, diagnostics } = await readModel(options.model);
  printDiagnostics(diagnostics);
  if (!model || hasErrors(diagnostics)) {
    process.exitCode = exitCodeOf(diagnostics);
    return;
  }
  const { endpoint } = options;
  const out = options.out ?? reportFolderOf({ endpoint });
  const obstacle = obstacleTo(out);
  if (obstacle !== undefined) command.error(`error: the reports cannot be written to ${out}: ${obstacle}`);

  const conformance = await loadConformance();
  const console = conformance.consoleReporter(process.stdout, isColoured(process.stdout));
  try {
    const baseline = baselineOf(options, command, conformance);
    const report = await conformance.verify({
      model,
      service: options.service,
      endpoint: await endpointOf(options, command, baseline),
      targets: options.target,
      only: options.filter,
      shard: options.shard,
      derived: options.derived,
      mutants: options.mutants,
      seed: options.seed,
      ...(!options.json && { onEvent: (event) => console.onEvent(event) }),
      signal: interruption(options.endpoint === undefined ? undefined : howToClean),
    });
    process.exitCode = report.isInterrupted ? exitCode.interrupted : conformance.exitCodeOf(report);
    // A run that met nobody has nothing to say, and is not to stand where a good report stood.
    const page = report.targets.some(isThere)
      ? writeReports(folderFor(options, report), report, conformance)
      : undefined;
    if (options.json) process.stdout.write(conformance.jsonReport(report));
    else console.finish(report);
    if (!options.json && page !== undefined) print(`Report: ${page}`);
    const update = updateOf(baseline, report, conformance);
    if (update?.exitCode !== undefined) process.exitCode = update.exitCode;
    if (update) printAside(update.message);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printAside(`error: ${error.message}`);
    process.exitCode = exitCode.unusable;
  }
}

function folderFor(options: VerifyOptions, { service, isInterrupted }: VerifyReport): string {
  const isForeign = options.model !== undefined;
  const part = partShown(options, isInterrupted);
  const about = { endpoint: options.endpoint, service: isForeign ? serviceNameOf(service.id) : undefined, part };
  return options.out ?? reportFolderOf(about);
}

function isThere({ unavailable }: { readonly unavailable?: string }): boolean {
  return unavailable === undefined;
}
