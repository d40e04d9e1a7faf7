import { expect, it } from "vitest";
import { mismatches } from "../testing/setting.js";
import { assumed } from "./assumed.js";

it("marks what differs as assumed, at any depth", () => {
  expect(mismatches(assumed({ a: { b: 1 } }), { a: { b: 2 } })).toEqual([
    { pointer: "/a/b", expected: "1", actual: 2, isAssumed: true },
  ]);
});

it("leaves its neighbours unmarked", () => {
  expect(mismatches({ a: assumed(1), b: 1 }, { a: 2, b: 2 }).map(({ isAssumed }) => isAssumed)).toEqual([
    true,
    undefined,
  ]);
});
