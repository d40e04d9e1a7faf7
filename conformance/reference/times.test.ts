import fc from "fast-check";
import { expect, it } from "vitest";
import { creationClock, dateOf, dayOf, daysAfter } from "./times.js";

const NOON = Date.UTC(2100, 11, 31, 12);

it("tells apart what is made within one millisecond, and shows the same time for it", () => {
  const clock = creationClock(() => NOON);
  const times = Array.from({ length: 1_000 }, clock);
  for (const [at, time] of times.entries()) {
    if (at > 0) expect(time).toBeGreaterThan(times[at - 1]!);
    expect(dateOf(time)).toEqual(new Date(NOON));
  }
});

it("shows what its clock says, even where that goes back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 100 }), (steps) => {
      let now = 0;
      const clock = creationClock(() => now);
      for (const step of steps) {
        now = NOON + step;
        expect(dateOf(clock())).toEqual(new Date(now));
      }
    }),
  );
});

it("begins days at midnight UTC", () => {
  expect(dateOf(dayOf(NOON))).toEqual(new Date(Date.UTC(2100, 11, 31)));
  expect(dateOf(daysAfter(NOON, 30))).toEqual(new Date(Date.UTC(2101, 0, 30, 12)));
});
