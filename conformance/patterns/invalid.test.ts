import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { invalid, isInvalid } from "./invalid.js";
import { repeat } from "./repeat.js";

it("is the value that it holds, with the patterns in it", () => {
  expect(made(invalid({ Name: 5, Text: repeat("a", 2) }))).toEqual({ Name: 5, Text: "aa" });
});

it("tells itself from other inputs", () => {
  expect(isInvalid(invalid({}))).toBe(true);
  expect(isInvalid({})).toBe(false);
  expect(isInvalid(repeat("a", 2))).toBe(false);
});
