import { Command, Option } from "commander";
import type { DiffReport } from "../generate/index.js";
import { hasErrors, type Severity } from "../model/index.js";
import { scenariosIfCompiled } from "./conformance.js";
import { markdownOfDiff } from "./diff-markdown.js";
import { exitCode } from "./exit-code.js";
import { text } from "./option-values.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { printDiff } from "./print-diff.js";
import { expectShortRun } from "./short-run.js";
import { print, printJson } from "./terminal.js";

/** From the worst on. */
const severities = ["error", "danger", "warning", "note"] as const satisfies readonly Severity[];

interface Options {
  readonly git?: string;
  readonly model?: readonly string[];
  readonly config?: string;
  readonly service?: string;
  readonly failOn: Severity | "never";
  readonly severity: Severity;
  readonly impact?: true;
  readonly all?: true;
  readonly json?: true;
  readonly markdown?: true;
}

export function diffCommand(): Command {
  return new Command("diff")
    .description("Say what changed from one model to another, and whom it breaks. Writes nothing.")
    .argument("[old]", "how the API was: a model file or folder", text)
    .argument("[new]", "how it is now", text)
    .option("--git <revision>", "compare the model at a revision of git with the working tree; or A..B, or A...B", text)
    .option("--model <path...>", "with --git: model files and folders (default: of the configuration, or model/)")
    .option("--config <file>", "with --git: configuration (default: hallmark.config.json, if there is one)", text)
    .option("--service <name>", "compare this service only", text)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 when a change is at least this severe")
        .choices([...severities, "never"])
        .default("error"),
    )
    .addOption(
      new Option("--severity <least>", "leave out what is less severe").choices([...severities]).default("note"),
    )
    .option("--impact", "say which generated files, scenarios and documented rules the changes touch")
    .option("--all", "print every change, however many there are of a kind")
    .addOption(new Option("--json", "print the whole report as JSON").conflicts("markdown"))
    .option("--markdown", "print an entry for a changelog")
    .addHelpText("after", examples)
    .action(run);
}

const examples = `
Examples:
  hallmark diff api-2024.json api.json
  hallmark diff --git HEAD                       what is not committed yet
  hallmark diff --git origin/main --impact       what this branch changes, and what that touches
  hallmark diff --git v1.2.0..v1.3.0 --markdown  an entry for the changelog
  hallmark diff old new --fail-on danger --severity warning

Severities: an error breaks somebody for sure, a danger probably, a warning perhaps; a note nobody
who expects an API to grow.
Exit codes: 0 nothing as severe as --fail-on, 1 something is, 2 wrong usage or input.`;

async function run(old: string | undefined, now: string | undefined, options: Options): Promise<void> {
  expectShortRun();
  // Ended in order, so that what was taken from git does not stay in the folder for temporary files.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(exitCode.interrupted));
  const { diff } = await import("../generate/index.js");
  const { git, model: models, config, service, impact } = options;
  const request = { old, new: now, git, models, config, service, impact, scenarios: scenariosIfCompiled };
  const { value, diagnostics } = await diff(request);
  // What a reader has to note about a document is said when it is generated from, not each time that it is compared.
  printDiagnostics(diagnostics.filter(({ severity }) => severity !== "note"));
  if (!value || hasErrors(diagnostics)) {
    // That something breaks is said where two models were compared, and nowhere else.
    process.exitCode = exitCode.unusable;
    return;
  }
  if (value.changes.some(({ severity }) => isAtLeast(severity, options.failOn))) process.exitCode = exitCode.findings;
  const report = withoutLesser(value, options.severity);
  if (options.json) printJson(report);
  else if (options.markdown) print(markdownOfDiff(report));
  else printDiff(report, { all: options.all, hidden: value.changes.length - report.changes.length });
}

function isAtLeast(severity: Severity, wanted: Severity | "never"): boolean {
  return wanted !== "never" && severities.indexOf(severity) <= severities.indexOf(wanted);
}

/** The report without the changes that nobody asked for; what is said of the others stays. */
function withoutLesser(report: DiffReport, least: Severity): DiffReport {
  const kept = report.changes.flatMap(({ severity }, index) => (isAtLeast(severity, least) ? [index] : []));
  if (kept.length === report.changes.length) return report;
  const { impact } = report;
  const ofKept = <T extends { readonly changes: readonly number[] }>(touched: readonly T[]): readonly T[] =>
    touched
      .map((each) => ({ ...each, changes: each.changes.map((index) => kept.indexOf(index)).filter((at) => at >= 0) }))
      .filter(({ changes }) => changes.length > 0);
  return {
    ...report,
    changes: kept.map((index) => report.changes[index]!),
    ...(impact && {
      impact: {
        ...(impact.files && { files: ofKept(impact.files) }),
        rules: ofKept(impact.rules),
        ...(impact.scenarios && { scenarios: ofKept(impact.scenarios) }),
      },
    }),
  };
}
