import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { withoutSuffix } from "./without-suffix.js";

it("cuts a hyphen and six characters off", () => {
  expect(made(withoutSuffix("arn:aws:secretsmanager:us-east-1:123456789012:secret:app-abcdef-Ab3dE9"))).toBe(
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-abcdef",
  );
});
