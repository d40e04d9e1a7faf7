import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { absent } from "./absent.js";
import { repeat } from "./repeat.js";

it("puts values in the place of patterns at any depth", () => {
  expect(made({ a: [repeat("x", 3)], b: { c: repeat("y", 2) }, d: null })).toEqual({
    a: ["xxx"],
    b: { c: "yy" },
    d: null,
  });
});

it("refuses what only an expectation can have", () => {
  expect(() => made({ a: absent() })).toThrow('"absent" at "/a" cannot make a value');
});

it("refuses words that are not in the vocabulary", () => {
  expect(() => made({ $pattern: "whatever" })).toThrow('no pattern is called "whatever"');
});
