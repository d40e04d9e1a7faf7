import { expect, it } from "vitest";
import { exitCodeOf, unusableIds } from "./exit-code.js";
import { trackedFiles } from "../testing/architecture/tracked-files.js";

it("knows every finding that it sorts out by name", () => {
  const catalogues = trackedFiles("generator")
    .filter(({ path }) => /\/diagnostics(\/[\w-]+)?\.ts$/.test(path))
    .map(({ text }) => text)
    .join("\n");
  expect([...unusableIds].filter((id) => !catalogues.includes(`  "${id}": {`))).toEqual([]);
});

it.each([
  { given: [], want: 0 },
  { given: [{ id: "unsupported-protocol", severity: "warning" }], want: 0 },
  { given: [{ id: "unread-idl", severity: "warning" }], want: 0 },
  { given: [{ id: "unknown-target", severity: "error" }], want: 1 },
  { given: [{ id: "foreign-pattern", severity: "danger" }], want: 0 },
  { given: [{ id: "missing-input", severity: "error" }], want: 2 },
  {
    given: [
      { id: "unknown-target", severity: "error" },
      { id: "invalid-json", severity: "error" },
    ],
    want: 2,
  },
] as const)("answers $want to $given", ({ given, want }) => {
  expect(exitCodeOf(given.map((diagnostic) => ({ ...diagnostic, message: "" })))).toBe(want);
});
