import { expect, it } from "vitest";
import { fits, mismatches } from "../testing/setting.js";
import { matching } from "./matching.js";

const date = matching(/^\d{8}$/, "a date", "20260101");

it.each([
  { value: "20260101", want: true },
  { value: "2026-01-01", want: false },
  { value: 20260101, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(date, value)).toBe(want);
});

it("tells its meaning, not its expression", () => {
  expect(mismatches(date, "x")[0]?.expected).toBe("a date");
});

it("has an example of itself", () => {
  expect(fits(date, date.example)).toBe(true);
});
