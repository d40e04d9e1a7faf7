import fc from "fast-check";
import { expect, it } from "vitest";
import type { RotationRulesRecord } from "../store/secret-record.js";
import { DAY, HOUR } from "../times.js";
import { checkRotationRules, windowAfter } from "./schedule.js";

/** Thursday. */
const NOON = "2026-01-15T12:00";
const time = (text: string) => Date.parse(`${text}Z`);

function windowOf(rules: RotationRulesRecord): string {
  checkRotationRules(rules);
  const { opens, closes } = windowAfter(rules, time(NOON))!;
  return [opens, closes].map((each) => new Date(each).toISOString().slice(0, 16)).join(" ");
}

const cron = (fields: string, duration?: string): RotationRulesRecord => ({
  scheduleExpression: `cron(${fields})`,
  ...(duration !== undefined && { duration }),
});
const rate = (value: string, duration?: string): RotationRulesRecord => ({
  scheduleExpression: `rate(${value})`,
  ...(duration !== undefined && { duration }),
});

it.each<[RotationRulesRecord, string]>([
  [{ automaticallyAfterDays: 30 }, "2026-02-14T00:00 2026-02-15T00:00"],
  [{ automaticallyAfterDays: 1, duration: "3h" }, "2026-01-16T00:00 2026-01-16T03:00"],
  [rate("10 days"), "2026-01-25T00:00 2026-01-26T00:00"],
  [rate("1 day", "24h"), "2026-01-16T00:00 2026-01-17T00:00"],
  [rate("4 hours"), "2026-01-15T16:00 2026-01-15T17:00"],
  [rate("5 hours", "5h"), "2026-01-15T15:00 2026-01-15T20:00"],
  [rate(" 12  hours "), "2026-01-16T00:00 2026-01-16T01:00"],
  [rate("36 hours"), "2026-01-16T12:00 2026-01-16T13:00"],
  [cron("0 8 * * ? *"), "2026-01-16T08:00 2026-01-17T00:00"],
  [cron("0 13 * * ? *"), "2026-01-15T13:00 2026-01-16T00:00"],
  [cron("0 16 1,15 * ? *", "2h"), "2026-01-15T16:00 2026-01-15T18:00"],
  [cron("0 4/12 * * ? *"), "2026-01-15T16:00 2026-01-15T17:00"],
  [cron("0 */8 * * ? *", "8h"), "2026-01-15T16:00 2026-01-16T00:00"],
  [cron("0 0-20/5 * * ? *"), "2026-01-15T15:00 2026-01-15T16:00"],
  [cron("0 12 15 1 ? *"), "2027-01-15T12:00 2027-01-16T00:00"],
  [cron("0 0 L * ? *"), "2026-01-31T00:00 2026-02-01T00:00"],
  [cron("0 0 L FEB ? *"), "2026-02-28T00:00 2026-03-01T00:00"],
  [cron("0 0 29 2 ? *"), "2028-02-29T00:00 2028-03-01T00:00"],
  [cron("0 10 ? FEB,MAY-aug TUE#2 *"), "2026-02-10T10:00 2026-02-11T00:00"],
  [cron("0 0 ? * 2#1 *"), "2026-02-02T00:00 2026-02-03T00:00"],
  [cron("0 0 ? * MONL *"), "2026-01-26T00:00 2026-01-27T00:00"],
  [cron("0 0 ? * 6L *"), "2026-01-30T00:00 2026-01-31T00:00"],
  [cron("0 0 ? * L *"), "2026-01-17T00:00 2026-01-18T00:00"],
  [cron("0 0 ? 1/2 SUN *"), "2026-01-18T00:00 2026-01-19T00:00"],
  [cron("0 23 ? * MON-FRI *"), "2026-01-15T23:00 2026-01-16T00:00"],
])("opens the next window of %j", (rules, want) => {
  expect(windowOf(rules)).toBe(want);
});

it.each<[string, RotationRulesRecord]>([
  ["both kinds of schedule", { automaticallyAfterDays: 1, scheduleExpression: "rate(1 day)" }],
  ...["0h", "25h", "12", "hh", "h3", "1.h"].map((duration): [string, RotationRulesRecord] => [
    `the duration ${duration}`,
    { automaticallyAfterDays: 1, duration },
  ]),
  ["a window that is longer than the rate", rate("4 hours", "5h")],
  ["a window that goes on into the next day", cron("0 20 1 * ? *", "5h")],
  ["a window that goes on into the next window", cron("0 0,4 * * ? *", "5h")],
  ["a rate of three hours", rate("3 hours")],
  ["hours that are too close", cron("0 1,3 * * ? *")],
  ["every hour", cron("0 * 1 * ? *")],
  ["hours too close over midnight", cron("0 2,23 ? * MON-TUE *")],
  ...["0 days", "1000 days", "24000 hours", "5", "days", "-1 days", "1.5 days", "1 week", "30 minutes"].map(
    (value): [string, RotationRulesRecord] => [`the rate ${value}`, rate(value)],
  ),
  ...[
    "5 8 * * ? *",
    "* 8 * * ? *",
    "0 8 * * ? 2026",
    "0 8 * * * *",
    "0 8 ? * ? *",
    "0 8 * * ?",
    "0 8 * * ? * *",
    "0 24 * * ? *",
    "0 -1 * * ? *",
    "0 8 0 * ? *",
    "0 8 32 * ? *",
    "0 8 31 FEB ? *",
    "0 8 * 13 ? *",
    "0 8 * JANUARY ? *",
    "0 8 ? * 8 *",
    "0 8 ? * MON#6 *",
    "0 8 ? * MON#0 *",
    "0 8 ? * FRI-MON *",
    "0 8 15W * ? *",
    "0 8, * * ? *",
    "0 8/0 * * ? *",
    "0 *-8 * * ? *",
  ].map((fields): [string, RotationRulesRecord] => [`cron(${fields})`, cron(fields)]),
  ["another expression", { scheduleExpression: "at(2026-01-01)" }],
  ["more than an expression", { scheduleExpression: "rate(1 day)rate(1 day)" }],
])("refuses %s", (_, rules) => {
  expect(() => checkRotationRules(rules)).toThrow(expect.objectContaining({ name: "InvalidParameterException" }));
});

it("takes hours that are close over midnight where no two days follow each other", () => {
  expect(() => checkRotationRules(cron("0 2,23 ? * MON *"))).not.toThrow();
});

it("knows no schedule where the rules name none", () => {
  for (const rules of [{}, { duration: "3h" }]) {
    expect(() => checkRotationRules(rules)).not.toThrow();
    expect(windowAfter(rules, time(NOON))).toBeUndefined();
  }
});

const anyRules = fc.oneof(
  fc.integer({ min: 1, max: 1_000 }).map((automaticallyAfterDays): RotationRulesRecord => ({ automaticallyAfterDays })),
  fc.integer({ min: 4, max: 500 }).map((hours) => rate(`${hours} hours`)),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 31 }))
    .map(([hour, day]) => cron(`0 ${hour} ${day} * ? *`)),
  fc.constantFrom(cron("0 0 29 2 ? *"), cron("0 */4 ? * SAT#5 *"), cron("0 0/6 L 2,4 ? *")),
);

it("opens windows after the given time, on the hour, that end before the next one opens", () => {
  fc.assert(
    fc.property(anyRules, fc.integer({ min: 0, max: 4_102_444_800_000 }), (rules, now) => {
      checkRotationRules(rules);
      const { opens, closes } = windowAfter(rules, now)!;
      const next = windowAfter(rules, opens)!;
      expect(opens).toBeGreaterThan(now);
      expect(opens % HOUR).toBe(0);
      expect(closes).toBeGreaterThan(opens);
      expect(closes - opens).toBeLessThanOrEqual(DAY);
      expect(next.opens).toBeGreaterThanOrEqual(closes);
    }),
  );
});

it("never fails but with a refusal", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789LMONrateco n()*?/,#-"), maxLength: 30 });
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((fields) => `cron(0 ${fields} *)`),
      ),
      (scheduleExpression) => {
        try {
          checkRotationRules({ scheduleExpression });
        } catch (error) {
          expect(error).toMatchObject({ name: "InvalidParameterException" });
        }
      },
    ),
  );
});
