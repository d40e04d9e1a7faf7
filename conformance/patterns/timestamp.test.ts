import { expect, it } from "vitest";
import { fits, settingOf } from "../testing/setting.js";
import { timestamp } from "./timestamp.js";

const now = settingOf().now / 1000;
const day = 86_400;

it.each([
  { pattern: timestamp(), seconds: now, want: true },
  { pattern: timestamp(), seconds: now + 300, want: true },
  { pattern: timestamp(), seconds: now - 900, want: false },
  { pattern: timestamp(), seconds: now * 1000, want: false },
  { pattern: timestamp({ daysFromNow: 30 }), seconds: now + 30 * day, want: true },
  { pattern: timestamp({ daysFromNow: 30 }), seconds: now + 29 * day, want: false },
  { pattern: timestamp({ resolution: "day" }), seconds: Math.floor(now / day) * day, want: true },
  { pattern: timestamp({ resolution: "day" }), seconds: now - 4 * day, want: false },
  { pattern: timestamp({ resolution: "fraction" }), seconds: Math.floor(now) + 0.25, want: true },
  { pattern: timestamp({ resolution: "fraction" }), seconds: Math.floor(now), want: false },
  { pattern: timestamp({ resolution: "fraction" }), seconds: Math.floor(now) + day + 0.25, want: false },
])("answers $want for $seconds", ({ pattern, seconds, want }) => {
  expect(fits(pattern, seconds)).toBe(want);
  expect(fits(pattern, new Date(seconds * 1000), { form: "decoded" })).toBe(want);
});

it("takes no date that is written out", () => {
  expect(fits(timestamp(), new Date(now * 1000).toISOString())).toBe(false);
});

it("takes no number in code", () => {
  expect(fits(timestamp(), now, { form: "decoded" })).toBe(false);
});
