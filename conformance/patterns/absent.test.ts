import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { absent } from "./absent.js";

it.each([
  { form: "wire", value: undefined, want: true },
  { form: "wire", value: null, want: true },
  { form: "wire", value: "", want: false },
  { form: "wire", value: [], want: false },
  { form: "decoded", value: undefined, want: true },
  { form: "decoded", value: null, want: false },
] as const)("answers $want for $value, $form", ({ form, value, want }) => {
  expect(fits(absent(), value, { form })).toBe(want);
});
