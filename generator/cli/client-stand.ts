import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { hasErrors } from "../model/index.js";
import { isRefusal } from "./conformance.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { interruption } from "./interruption.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { obstacleTo } from "./report-files.js";
import { loadStand, type Stand, type StandReport } from "./stand.js";
import { isColoured, print, printAside } from "./terminal.js";
import type { VerifyOptions } from "./verify-options.js";

/** Options of `verify` that say something of a client on the stand. */
const known: ReadonlySet<string> = new Set(["client", "region", "timeout", "concurrency", "filter", "out", "json"]);

/** Puts a client on the stand: `hallmark verify --client -- COMMAND ...`. */
export async function runOnStand(words: readonly string[], options: VerifyOptions, command: Command): Promise<void> {
  refuseOthers(options, command);
  if (words.length === 0) {
    command.error("error: --client needs a command, after two hyphens: hallmark verify --client -- node client.js");
  }
  const out = options.out ?? join(".hallmark", "report", "client");
  const obstacle = obstacleTo(out);
  if (obstacle !== undefined) command.error(`error: the reports cannot be written to ${out}: ${obstacle}`);
  const { readModel } = await import("../generate/index.js");
  const { value: model, diagnostics } = await readModel();
  printDiagnostics(diagnostics);
  if (!model || hasErrors(diagnostics)) {
    process.exitCode = exitCodeOf(diagnostics);
    return;
  }
  const stand = await loadStand();
  try {
    const report = await stand.putOnStand({
      model,
      command: words,
      region: options.region,
      timeout: options.timeout === undefined ? undefined : options.timeout * 1_000,
      concurrency: options.concurrency,
      only: options.filter,
      ...(process.stderr.isTTY && { onCase: (id: string) => printAside(`shown: ${id}`) }),
      signal: interruption(),
    });
    process.exitCode = report.isInterrupted ? exitCode.interrupted : stand.exitCodeOfStand(report);
    process.stdout.write(
      options.json ? stand.standJson(report) : stand.standConsole(report, isColoured(process.stdout)),
    );
    // A run in which nothing was sent is not to stand where a good report stood.
    if (report.silence !== undefined) return;
    const page = writeStandReports(out, report, stand);
    if (!options.json) print(`Report: ${page}`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printAside(`error: ${error.message}`);
    process.exitCode = exitCode.unusable;
  }
}

function refuseOthers(options: VerifyOptions, command: Command): void {
  for (const name of Object.keys(options)) {
    // What is there by default was not asked for.
    if (known.has(name) || command.getOptionValueSource(name) === "default") continue;
    const option = command.options.find((each) => each.attributeName() === name);
    command.error(`error: ${option?.long ?? name} says nothing of a client on the stand: leave it out, or --client`);
  }
}

/** Writes the report in every form that there is, making the folder; gives the path of the one for people. */
function writeStandReports(folder: string, report: StandReport, stand: Stand): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.json"), stand.standJson(report));
  writeFileSync(join(folder, "junit.xml"), stand.standJunit(report));
  const page = join(folder, "index.html");
  writeFileSync(page, stand.standHtml(report));
  return page;
}
