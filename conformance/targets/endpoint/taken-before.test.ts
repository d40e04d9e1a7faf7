import { expect, it } from "vitest";
import { takenBefore } from "./taken-before.js";
import { thingsIn, thingsSaid, isRemovable, lastingSaid } from "./things-said.js";

const expect200 = { output: {} };
const taken = { error: { type: "ResourceExistsException", status: 400, message: "" } };

it("blames nobody for a name that could not be a fresh one", () => {
  const seen = { input: { Name: "a" }, result: taken, exchanges: [] };
  expect(takenBefore(seen, expect200, "hallmark/run")).toMatchObject({ outcome: "error" });
});

it.each([
  { name: "a fresh name", input: { Name: "hallmark/run1" }, result: taken, due: expect200 },
  {
    name: "another error",
    input: { Name: "a" },
    result: { error: { type: "Oops", status: 400, message: "" } },
    due: expect200,
  },
  {
    name: "what was to be refused",
    input: { Name: "" },
    result: taken,
    due: { error: "ValidationException", status: 400, evidence: "model" as const },
  },
])("does not excuse $name", ({ input, result, due }) => {
  expect(takenBefore({ input, result, exchanges: [] }, due, "hallmark/run")).toBeUndefined();
});

it("counts what is left behind, and tells what a clean-up may remove", () => {
  expect(thingsIn(thingsSaid(12, "because nobody answers any more"))).toBe(12);
  expect(thingsIn('"arn": 3 things, left')).toBe(1);
  expect(isRemovable('"arn": left')).toBe(true);
  expect(isRemovable(lastingSaid(111, "CreateKey"))).toBe(false);
});
