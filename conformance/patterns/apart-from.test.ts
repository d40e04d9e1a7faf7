import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { absent } from "./absent.js";
import { anyOf } from "./any-of.js";
import { apartFrom } from "./apart-from.js";
import { entries } from "./entries.js";
import { setOf } from "./set-of.js";

it.each([
  { value: { a: ["x"], b: [] }, want: true },
  { value: { a: ["x"] }, want: true },
  { value: { a: ["x"], b: ["y"] }, want: false },
  { value: { b: [] }, want: false },
  { value: undefined, want: false },
])("answers $want for the map $value", ({ value, want }) => {
  expect(fits(apartFrom([], entries(["a", ["x"]])), value)).toBe(want);
});

it.each([
  { value: [{ id: 1, labels: ["x"] }, { id: 2, labels: [] }, { id: 3 }], want: true },
  {
    value: [
      { id: 1, labels: ["x"] },
      { id: 2, labels: ["y"] },
    ],
    want: false,
  },
  { value: [{ id: 2 }], want: false },
])("answers $want for the list $value", ({ value, want }) => {
  const pattern = apartFrom({ labels: anyOf([], absent()) }, setOf({ id: 1, labels: ["x"] }));
  expect(fits(pattern, value)).toBe(want);
});
