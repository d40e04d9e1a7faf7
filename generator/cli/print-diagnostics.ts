import { readFileSync } from "node:fs";
import { formatDiagnostic, type Diagnostic, type DiagnosticPart } from "../model/index.js";
import { coloursFor, printAside } from "./terminal.js";

/** Prints findings for people, each with the line that it speaks of. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const colours = coloursFor(process.stderr);
  const paintOf: Record<DiagnosticPart, (text: string) => string> = {
    error: colours.red,
    danger: colours.magenta,
    warning: colours.yellow,
    note: colours.cyan,
    place: colours.bold,
    gutter: colours.blue,
    marker: colours.red,
    hint: colours.cyan,
  };
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readText(file));
    return texts.get(file);
  };
  for (const diagnostic of diagnostics) {
    printAside(formatDiagnostic(diagnostic, textOf, (text, part) => paintOf[part](text)));
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
