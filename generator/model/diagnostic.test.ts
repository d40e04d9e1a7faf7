import { expect, it } from "vitest";
import { defineDiagnostics, hasErrors } from "./diagnostic.js";

const diagnose = defineDiagnostics({
  "unknown-target": {
    severity: "error",
    message: (p: { target: string }) => `No shape ${p.target}.`,
    hint: (p: { target: string }) => `Add ${p.target}.`,
  },
  odd: { severity: "warning", message: () => "Odd." },
});

it("makes findings of a catalogue's wording", () => {
  const location = { file: "m.json", line: 1, column: 2 };
  expect(diagnose["unknown-target"]({ target: "a#B" }, { shape: "a#C", location })).toEqual({
    id: "unknown-target",
    severity: "error",
    message: "No shape a#B.",
    hint: "Add a#B.",
    shape: "a#C",
    location,
  });
});

it("leaves out what an entry does not have", () => {
  expect(Object.keys(diagnose.odd({}))).toEqual(["id", "severity", "message"]);
});

it("counts errors alone as errors", () => {
  expect([
    hasErrors([diagnose.odd({})]),
    hasErrors([diagnose.odd({}), diagnose["unknown-target"]({ target: "a#B" })]),
  ]).toEqual([false, true]);
});
