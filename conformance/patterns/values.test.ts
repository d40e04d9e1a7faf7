import { expect, it } from "vitest";
import { valuesAt } from "./values.js";

it("repeats itself for the same seed and place, and for no other", () => {
  expect(valuesAt("s", "p").uuid()).toBe(valuesAt("s", "p").uuid());
  expect(valuesAt("s", "q").uuid()).not.toBe(valuesAt("s", "p").uuid());
  expect(valuesAt("t", "p").uuid()).not.toBe(valuesAt("s", "p").uuid());
});

it("has one mark for the run", () => {
  expect(valuesAt("s", "p").run).toBe(valuesAt("s", "q").run);
  expect(valuesAt("t", "p").run).not.toBe(valuesAt("s", "p").run);
});

it("gives places that differ little nothing in common", () => {
  const uuids = Array.from({ length: 10_000 }, (_, index) => valuesAt("seed", `server a/b ${index} /Name`).uuid());
  expect(new Set(uuids).size).toBe(10_000);
});
