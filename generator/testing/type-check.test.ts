import { expect, it } from "vitest";
import { typeErrors } from "./type-check.js";

it("finds nothing wrong with what is right", () => {
  expect(typeErrors([{ path: "a.ts", text: "export const a: number = 1;\n" }])).toBe("");
});

it("says what is wrong, where", () => {
  expect(typeErrors([{ path: "a.ts", text: 'export const a: number = "1";\n' }])).toMatch(
    /^a\.ts\(1,14\): error TS2322/,
  );
});
