import { expect, it } from "vitest";
import { nullsBeside } from "./nulls-beside.js";
import type { Finding } from "./verdict.js";

const wire = { number: 2, setting: { form: "wire" } } as const;

function pointersOf(output: unknown, found: readonly Finding[] = []): readonly string[] {
  return nullsBeside(found, { output }, wire).map(({ pointer }) => pointer);
}

it("tells each member that is null, however deep", () => {
  expect(pointersOf({ A: null, B: [{ C: null, D: 1 }], E: {} })).toEqual(["/output/A", "/output/B/0/C"]);
});

it("tells it in a tier of its own, with the step", () => {
  expect(nullsBeside([], { output: { A: null } }, wire)).toMatchObject([{ tier: "null", step: 2, actual: "null" }]);
});

it("tells nothing twice: where a value is due, null is a wrong one", () => {
  const wrong = { tier: "structure", step: 2, expected: "1", actual: "null", evidence: "recorded" } as const;
  expect(pointersOf({ A: null, B: { C: null } }, [{ ...wrong, pointer: "/output/A" }])).toEqual(["/output/B/C"]);
  expect(pointersOf({ B: { C: null } }, [{ ...wrong, pointer: "/output/B" }])).toEqual([]);
  expect(pointersOf({ A: null }, [{ ...wrong, pointer: "/output" }])).toEqual([]);
});

it("has nothing to tell of errors, nor of what a client made of an answer", () => {
  expect(nullsBeside([], { error: { type: "A", status: 400, message: undefined } }, wire)).toEqual([]);
  expect(nullsBeside([], { output: { A: null } }, { number: 1, setting: { form: "decoded" } })).toEqual([]);
});
