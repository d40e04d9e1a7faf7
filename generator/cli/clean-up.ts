import type { Command } from "commander";
import { hasErrors } from "../model/index.js";
import { isRefusal, loadConformance, type CleanReport } from "./conformance.js";
import { connectionOf } from "./connection-options.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { print, printAside, printJson } from "./terminal.js";
import { journalFolder, type VerifyOptions } from "./verify-options.js";

/** What to say to somebody who does not wait for the clean-up. */
export const howToClean =
  "ended without cleaning up: `hallmark verify --clean`, in this folder and with the same credentials, removes what is left";

/** Options of `verify` that say something of a clean-up. */
const known: ReadonlySet<string> = new Set([
  "clean",
  "endpoint",
  "region",
  "profile",
  "accessKeyId",
  "secretAccessKey",
  "sessionToken",
  "otherAccessKeyId",
  "otherSecretAccessKey",
  "concurrency",
  "timeout",
  "ca",
  "insecure",
  "allowAws",
  "model",
  "service",
  "json",
]);

/** Removes what runs have left: `hallmark verify --clean`. */
export async function cleanUp(options: VerifyOptions, command: Command): Promise<void> {
  for (const name of Object.keys(options)) {
    if (known.has(name) || command.getOptionValueSource(name) === "default") continue;
    const option = command.options.find((each) => each.attributeName() === name);
    command.error(`error: ${option?.long ?? name} says nothing of a clean-up: leave it out, or --clean`);
  }
  const connection = await connectionOf(options, options.endpoint, command);
  const { readModel } = await import("../generate/index.js");
  const { value: model, diagnostics } = await readModel(options.model);
  printDiagnostics(diagnostics);
  if (!model || hasErrors(diagnostics)) {
    process.exitCode = exitCodeOf(diagnostics);
    return;
  }
  const { clean, exitCodeOfClean } = await loadConformance();
  try {
    const { service, endpoint: url } = options;
    const report = await clean({ ...connection, model, service, url, journals: journalFolder });
    process.exitCode = exitCodeOfClean(report);
    if (options.json) printJson(report);
    else printReport(report);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printAside(`error: ${error.message}`);
    process.exitCode = exitCode.unusable;
  }
}

/** So many of what was removed are named to people. */
const MOST_NAMED = 10;

function printReport({ removed, left, unreachable, skipped }: CleanReport): void {
  for (const each of removed.slice(0, MOST_NAMED)) print(`removed ${each}`);
  const more = removed.length - MOST_NAMED;
  if (more > 0) print(`removed ${more} more; --json names them all`);
  for (const each of left) print(`still there: ${each}`);
  for (const each of unreachable) print(each);
  for (const each of skipped) print(`not touched: ${each}`);
  if (removed.length + left.length + unreachable.length + skipped.length === 0) print("There is nothing to remove.");
  else if (removed.length + left.length > 1) print(`${removed.length} removed, ${left.length} still there`);
}
