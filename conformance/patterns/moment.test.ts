import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { moment } from "./moment.js";

it("is a number of seconds on the wire and a date in code", () => {
  expect(made(moment(1.5))).toBe(1.5);
  expect(made(moment(1.5), { form: "decoded" })).toEqual(new Date(1500));
});

it.each([
  { form: "wire", value: 1.5, want: true },
  { form: "wire", value: 1500, want: false },
  { form: "decoded", value: new Date(1500), want: true },
  { form: "decoded", value: new Date(1501), want: false },
  { form: "decoded", value: 1.5, want: false },
] as const)("answers $want for $value, $form", ({ form, value, want }) => {
  expect(fits(moment(1.5), value, { form })).toBe(want);
});
