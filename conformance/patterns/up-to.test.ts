import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { upTo } from "./up-to.js";

it.each([
  { actual: [], want: true },
  { actual: ["a", "b"], want: true },
  { actual: ["a", "b", "c"], want: false },
  { actual: undefined, want: false },
  { actual: { length: 1 }, want: false },
])("takes $actual for a list of at most two: $want", ({ actual, want }) => {
  expect(fits(upTo(2), actual)).toBe(want);
});
