import { expect, it } from "vitest";
import type { Diagnostic } from "./diagnostic.js";
import { diagnosticToJson, formatDiagnostic } from "./format-diagnostic.js";

const finding: Diagnostic = {
  id: "unknown-target",
  severity: "error",
  message: "No shape `com.example#Nmae` in the model.",
  hint: "Did you mean `com.example#Name`?",
  shape: "com.example#Input$name",
  location: { file: "model.json", line: 3, column: 22 },
};

const text = '{\n  "smithy": "2.0",\n  "name": {"target": "com.example#Nmae"}\n}\n';

function show(diagnostic: Diagnostic, source = text): string {
  return formatDiagnostic(diagnostic, () => source);
}

it("shows the message, the place, the line with a marker under it, the hint", () => {
  expect(show(finding).split("\n")).toEqual([
    "error unknown-target: No shape `com.example#Nmae` in the model.",
    "  --> model.json:3:22  com.example#Input$name",
    '   3 |   "name": {"target": "com.example#Nmae"}',
    "     |                      ^^^^^^^^^^^^^^^^^^",
    "   = Did you mean `com.example#Name`?",
  ]);
});

it("names the place alone when there is no text", () => {
  expect(formatDiagnostic(finding).split("\n")).toHaveLength(3);
});

it("needs neither a place nor a hint", () => {
  expect(formatDiagnostic({ id: "x", severity: "note", message: "Hello." })).toBe("note x: Hello.");
});

it("shows no line that the file does not have", () => {
  expect(show({ ...finding, location: { file: "model.json", line: 99, column: 1 } })).not.toContain("|");
});

it("keeps the tabs of a line, so that the marker stands under its word", () => {
  const shown = show({ ...finding, location: { file: "m", line: 1, column: 3 } }, "\t\tword").split("\n");
  expect(shown.slice(2, 4)).toEqual(["   1 | \t\tword", "     | \t\t^^^^"]);
});

it("shows a piece of a line that is far too long", () => {
  const long = `${"x ".repeat(5000)}"here"${" y".repeat(5000)}`;
  const [, , line, marker] = show({ ...finding, location: { file: "m", line: 1, column: 10_001 } }, long).split("\n");
  expect(line!.length).toBeLessThan(120);
  expect(line!.slice(marker!.indexOf("^"), marker!.lastIndexOf("^") + 1)).toBe('"here"');
});

it("lets no text from a file steer the terminal", () => {
  const shown = show(
    { ...finding, message: "\u001B[31mred\nline", location: { file: "\u001Bf", line: 1, column: 1 } },
    "\u001B]0;x\u0007",
  );
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
});

it("cuts a message that holds a name of a megabyte", () => {
  expect(formatDiagnostic({ id: "x", severity: "note", message: "n".repeat(1_000_000) }).length).toBeLessThan(1100);
});

it("leaves a byte order mark out of the columns", () => {
  const [, , line, marker] = show({ ...finding, location: { file: "m", line: 1, column: 1 } }, "\uFEFFword").split(
    "\n",
  );
  expect([line, marker]).toEqual(["   1 | word", "     | ^^^^"]);
});

it("hands every part to the painter", () => {
  const parts = new Set<string>();
  const paint = (painted: string, part: string): string => (parts.add(part), painted);
  expect(formatDiagnostic(finding, () => text, paint)).toBe(show(finding));
  expect([...parts].sort()).toEqual(["error", "gutter", "hint", "marker", "place"]);
});

it("makes plain data without what is absent", () => {
  expect(diagnosticToJson(finding)).toEqual(finding);
  expect(Object.keys(diagnosticToJson({ id: "x", severity: "note", message: "Hello.", hint: undefined }))).toEqual([
    "id",
    "severity",
    "message",
  ]);
});
