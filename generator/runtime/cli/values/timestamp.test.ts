import { expect, it } from "vitest";
import { timestampOf } from "./timestamp.js";
import { DecimalText, type RawValue } from "./raw-value.js";

it.each<[RawValue, string]>([
  [1523477145n, "2018-04-11T20:05:45.000Z"],
  [new DecimalText("1523477145.713"), "2018-04-11T20:05:45.713Z"],
  ["1523477145.5", "2018-04-11T20:05:45.500Z"],
  ["2018-04-11T20:05:45Z", "2018-04-11T20:05:45.000Z"],
  [" 2018-04-11 20:05:45.25 +02:00 ", "2018-04-11T18:05:45.250Z"],
  ["2018-04-11t20:05z", "2018-04-11T20:05:00.000Z"],
  ["2018-04-11T20:05:45-0130", "2018-04-11T21:35:45.000Z"],
  ["Wed, 11 Apr 2018 20:05:45 GMT", "2018-04-11T20:05:45.000Z"],
])("takes %s for a time", (raw, time) => {
  expect(timestampOf(raw)?.toISOString()).toBe(time);
});

it("takes a time without a zone for one of the user's own zone", () => {
  expect(timestampOf("2018-04-11T20:05:45")).toEqual(new Date(2018, 3, 11, 20, 5, 45));
  expect(timestampOf("2018-04-11")).toEqual(new Date(2018, 3, 11));
});

it.each<[RawValue]>([
  ["soon"],
  [""],
  ["2018-13-01"],
  ["2018-04-11T25:00"],
  ["1e99"],
  [true],
  [null],
  [[]],
  [{}],
  [10n ** 30n],
])("takes %s for none", (raw) => {
  expect(timestampOf(raw)).toBeUndefined();
});
