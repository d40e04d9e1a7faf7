import type { Diagnostic, Severity } from "./diagnostic.js";
import type { JsonObject } from "./json.js";
import type { SourceLocation } from "./source-location.js";

/** What a part of a printed finding is; the caller may colour each as it likes. */
export type DiagnosticPart = Severity | "place" | "gutter" | "marker" | "hint";

/** Colours a part of a printed finding. */
export type Paint = (text: string, part: DiagnosticPart) => string;

/** The widest piece of a source line that is shown; minified files have lines of megabytes. */
const WINDOW = 100;

/** The longest message that is shown in full. */
const LONGEST = 1000;

/**
 * Prints a finding for people: the message, the place with its line, and what to do. No line break at the end.
 *
 * @param sourceText - gives the text of a file, for the line of the place. Without it the place is only named.
 * @param paint - colours a part; by default nothing is coloured.
 * @example
 * formatDiagnostic(diagnostic, (file) => texts.get(file));
 * // error unknown-target: No shape `com.example#Nmae` in the model.
 * //   --> model.json:3:9  com.example#Input$name
 * //    3 |   name: Nmae
 * //      |         ^^^^
 * //    = Did you mean `com.example#Name`?
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sourceText?: (file: string) => string | undefined,
  paint: Paint = (text) => text,
): string {
  const { severity, id, message, location, shape, hint } = diagnostic;
  const lines = [`${paint(`${severity} ${id}:`, severity)} ${printable(shortened(message))}`];
  const place = [location && `${location.file}:${location.line}:${location.column}`, shape].filter(Boolean);
  if (place.length > 0)
    lines.push(`  ${paint("-->", "gutter")} ${paint(printable(shortened(place.join("  "))), "place")}`);
  const text = location && sourceText?.(location.file);
  if (text !== undefined) lines.push(...frame(text, location!, paint));
  if (hint !== undefined) lines.push(`   ${paint("=", "gutter")} ${paint(printable(shortened(hint)), "hint")}`);
  return lines.join("\n");
}

/** A finding as plain data with its properties in a fixed order, absent ones left out. */
export function diagnosticToJson(diagnostic: Diagnostic): JsonObject {
  const { id, severity, message, hint, shape, location } = diagnostic;
  return {
    id,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(shape !== undefined && { shape }),
    ...(location && { location: { file: location.file, line: location.line, column: location.column } }),
  };
}

function frame(text: string, { line, column }: SourceLocation, paint: Paint): string[] {
  const source = lineOf(text.startsWith("\uFEFF") ? text.slice(1) : text, line);
  if (source === undefined) return [];
  const at = column - 1;
  const start = source.length <= WINDOW ? 0 : Math.max(0, at - WINDOW / 2);
  const end = Math.min(source.length, start + WINDOW);
  const before = (start > 0 ? "…" : "") + printable(source.slice(start, at));
  const marked = source.slice(at, Math.min(end, at + lengthOfToken(source, at)));
  const shown = before + printable(source.slice(at, end)) + (end < source.length ? "…" : "");
  const marker = before.replace(/[^\t]/gu, " ") + paint("^".repeat(Math.max(1, [...marked].length)), "marker");
  const number = String(line).padStart(4);
  const gutter = paint("|", "gutter");
  return [
    `${paint(number, "gutter")} ${gutter} ${shown}`.trimEnd(),
    `${" ".repeat(number.length)} ${gutter} ${marker}`,
  ];
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
}

/** How much of a line belongs to what starts at an offset: a string with its quotes, or a word. */
function lengthOfToken(source: string, at: number): number {
  const token = /"(?:[^"\\]|\\.)*"?|[\w.$#+-]+/y;
  token.lastIndex = at;
  return token.exec(source)?.[0].length ?? 1;
}

/** Names in a model may have any length, and a screen has not. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** Text from a file must not steer the terminal: control characters are shown as pictures of themselves. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "�";
  });
}
