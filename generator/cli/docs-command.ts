import { Command } from "commander";
import { hasErrors, type Diagnostic } from "../model/index.js";
import { scenariosIfAny } from "./conformance.js";
import { exitCode, exitCodeOf } from "./exit-code.js";
import { text } from "./option-values.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { printDrift } from "./print-drift.js";
import { print, printJson } from "./terminal.js";

interface Options {
  readonly page: string;
  readonly document?: string;
  readonly model?: readonly string[];
  readonly search?: readonly string[];
  readonly json?: true;
}

export function docsCommand(): Command {
  return new Command("docs")
    .description("Compare pages of documentation with the rules that were taken from them.")
    .addHelpText("after", examples)
    .addCommand(driftCommand())
    .addCommand(sentencesCommand());
}

const examples = `
Examples:
  hallmark docs drift --page create-secret.html
  hallmark docs sentences --page create-secret.txt`;

function driftCommand(): Command {
  return pageCommand("drift")
    .description("Say which rules, scenarios and files the changes of a newer page touch. Writes nothing.")
    .option("--search <folder...>", "folders with files that may name rules (default: conformance and generated)")
    .option("--json", "print the whole report as JSON")
    .addHelpText("after", driftExamples)
    .action(drift);
}

const driftExamples = `
Save the page in a browser, as HTML or as text, and name the file.

Examples:
  hallmark docs drift --page create-secret.html
  hallmark docs drift --page page.txt --document create-secret --json
  hallmark docs drift --page page.txt --model orders.json orders-docs.json

Exit codes: 0 nothing changed, 1 something did, 2 wrong usage, or no page that is known.`;

function sentencesCommand(): Command {
  return pageCommand("sentences")
    .description("Print the sentences of a page with the digests that rules keep of them. Writes nothing.")
    .option("--json", "print them as JSON")
    .addHelpText("after", sentencesExamples)
    .action(sentences);
}

const sentencesExamples = `
A blank line ends a sentence, and so does its punctuation: where two are taken for one, put a blank line into the file.

Examples:
  hallmark docs sentences --page create-secret.txt
  hallmark docs sentences --page put-secret-value.html --json`;

function pageCommand(name: string): Command {
  return new Command(name)
    .requiredOption("--page <file>", "a copy of the page, as text or as HTML", text)
    .option("--document <title>", "title of the page or a part of it (default: the most similar one)", text)
    .option("--model <path...>", "model files and folders (default: those that come with Hallmark)");
}

async function drift({ page, document, model: models, search: folders, json }: Options): Promise<void> {
  const { docsDrift } = await import("../generate/index.js");
  const { value, diagnostics } = await docsDrift({ page, document, models, folders, scenarios: scenariosIfAny });
  if (!settle(value, diagnostics)) return;
  if (json) printJson(value);
  else printDrift(value);
  if (value.changes.length > 0) process.exitCode = exitCode.findings;
}

async function sentences({ page, document, model: models, json }: Options): Promise<void> {
  const { docsSentences } = await import("../generate/index.js");
  const { value, diagnostics } = await docsSentences({ page, document, models });
  if (!settle(value, diagnostics)) return;
  if (json) return printJson({ version: 1, sentences: value });
  for (const { digest, rules, text } of value) print([digest, rules.join(",") || "-", text].join("\t"));
}

/** Prints what was found on the way, and says whether there is something to print. */
function settle<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): value is T {
  printDiagnostics(diagnostics);
  process.exitCode = exitCodeOf(diagnostics);
  return value !== undefined && !hasErrors(diagnostics);
}
