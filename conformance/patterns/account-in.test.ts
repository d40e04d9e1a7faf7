import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { accountIn } from "./account-in.js";

const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9";

it("is the fifth part of an ARN", () => {
  expect(made(accountIn(arn))).toBe("123456789012");
  expect(fits(accountIn(arn), "123456789012")).toBe(true);
  expect(fits(accountIn(arn), "210987654321")).toBe(false);
});
