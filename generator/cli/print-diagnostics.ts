import type { Diagnostic } from "../model/index.js";

/** Findings as people read them. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const { severity, id, message, shape, location, hint } = diagnostic;
  const place = [location && `${location.file}:${location.line}:${location.column}`, shape].filter(Boolean).join("  ");
  return [
    `${severity} ${id}: ${message}`,
    ...(place ? [`  --> ${place}`] : []),
    ...(hint !== undefined ? [`  = ${hint}`] : []),
  ].join("\n");
}
