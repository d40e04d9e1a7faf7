import { readFileSync } from "node:fs";
import { Command } from "commander";
import { isRefusal, loadConformance } from "./conformance.js";
import { exitCode } from "./exit-code.js";
import { text } from "./option-values.js";
import { obstacleTo, writeReports } from "./report-files.js";
import { isColoured, print, printAside } from "./terminal.js";

export function mergeCommand(): Command {
  return new Command("merge")
    .description("Put the reports of the parts that `verify --shard` made together to the report of the whole run.")
    .argument("<report...>", "the report.json of each part")
    .requiredOption("--out <folder>", "folder for the reports", text)
    .option("--json", "print the report as JSON")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark verify --endpoint http://localhost:4566 --shard 1/2 --out parts/1
  hallmark verify --endpoint http://localhost:4566 --shard 2/2 --out parts/2
  hallmark merge parts/1/report.json parts/2/report.json --out report

It ends as the whole run would have ended: 0 all well, 1 findings, 3 nothing but errors.`;

async function run(
  paths: readonly string[],
  { out, json }: { readonly out: string; readonly json?: true },
  command: Command,
): Promise<void> {
  const obstacle = obstacleTo(out);
  if (obstacle !== undefined) command.error(`error: the reports cannot be written to ${out}: ${obstacle}`);
  const conformance = await loadConformance();
  try {
    const parts = paths.map((path) => ({ path, report: conformance.parseReport(textOf(path, command), path) }));
    const report = conformance.mergeReports(parts);
    process.exitCode = report.isInterrupted ? exitCode.interrupted : conformance.exitCodeOf(report);
    const page = writeReports(out, report, conformance);
    if (json) {
      process.stdout.write(conformance.jsonReport(report));
      return;
    }
    conformance.consoleReporter(process.stdout, isColoured(process.stdout)).finish(report);
    print(`Report: ${page}`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printAside(`error: ${error.message}`);
    process.exitCode = exitCode.unusable;
  }
}

function textOf(path: string, command: Command): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: `there is no file ${path}`,
      EISDIR: `${path} is a folder; name the report.json in it`,
    };
    return command.error(`error: ${reasons[code ?? ""] ?? `${path} cannot be read: ${message}`}`);
  }
}
