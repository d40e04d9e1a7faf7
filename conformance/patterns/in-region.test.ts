import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { inRegion } from "./in-region.js";
import { otherRegion } from "./region.js";

const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:a:b-Ab3dE9";
const there = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a:b-Ab3dE9";

it("is the same ARN but for the Region", () => {
  expect(made(inRegion(arn, otherRegion()))).toBe(there);
  expect(fits(inRegion(arn, "eu-west-1"), there)).toBe(true);
  expect(fits(inRegion(arn, "eu-west-1"), arn)).toBe(false);
});
