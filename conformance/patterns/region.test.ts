import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { otherRegion, ownRegion } from "./region.js";

it("makes the target's Region and those beside it", () => {
  expect([made(ownRegion()), made(otherRegion()), made(otherRegion(2))]).toEqual([
    "us-east-1",
    "eu-west-1",
    "us-west-2",
  ]);
});

it("recognises its own", () => {
  expect(fits(otherRegion(), "eu-west-1")).toBe(true);
  expect(fits(otherRegion(), "us-east-1")).toBe(false);
});
