import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { arn } from "./arn.js";

const prefix = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";

it.each([
  { value: `${prefix}app/db-Ab3dE9`, want: true },
  { value: `${prefix}app-abcdef-Ab3dE9`, want: true },
  { value: `arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:app-Ab3dE9`, want: true },
  { value: `${prefix}app/db`, want: false },
  { value: `${prefix}app/db-Ab3dE`, want: false },
  { value: `${prefix}-Ab3dE9`, want: false },
  { value: "arn:aws:secretsmanager:us-east-1:1234:secret:app-Ab3dE9", want: false },
  { value: "app/db", want: false },
  { value: 5, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(arn(), value)).toBe(want);
});

it("looks at the name where one is given", () => {
  expect(fits(arn("app"), `${prefix}app-Ab3dE9`)).toBe(true);
  expect(fits(arn("db"), `${prefix}app-Ab3dE9`)).toBe(false);
});

it("reads everything up to the last hyphen as the name", () => {
  expect(fits(arn("app-abcdef"), `${prefix}app-abcdef-Ab3dE9`)).toBe(true);
});
