import type { Diagnostic } from "../../model/index.js";

/**
 * Findings in the order of the files, from top to bottom, each once: what a mixin does wrong is found again in every
 * shape that uses it.
 */
export function inOrderOfPlaces(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { id, message, shape, location } = diagnostic;
    const key = JSON.stringify(
      location ? [id, message, location.file, location.line, location.column] : [id, message, shape],
    );
    if (!unique.has(key)) unique.set(key, diagnostic);
  }
  return [...unique.values()].sort(byPlace);
}

function byPlace({ location: a }: Diagnostic, { location: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
