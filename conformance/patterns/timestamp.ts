import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Timestamp extends Pattern<Date> {
  readonly $pattern: "timestamp";
  readonly daysFromNow?: number;
  readonly resolution?: "day";
}

const DAY = 86_400_000;
/** How far the clocks of the two sides may differ. */
const SKEW = 600_000;

/**
 * A time near the moment of the step: epoch seconds on the wire, a `Date` in code.
 *
 * @param options.daysFromNow Given: so many days later instead.
 * @param options.resolution `day`: only the day is meant, and whoever cut the time of day off may have used any zone.
 */
export function timestamp(options: { readonly daysFromNow?: number; readonly resolution?: "day" } = {}): Timestamp {
  return { $pattern: "timestamp", ...options };
}

export const timestampPattern = definePattern<Timestamp>({
  name: "timestamp",
  sentence: ({ daysFromNow, resolution }) =>
    `${resolution === "day" ? "the day" : "the time"} ${daysFromNow ? `${daysFromNow} days from now` : "of the call"}`,
  compare(pattern, actual, { form, now }) {
    const wanted = `${this.sentence(pattern, String)} as ${form === "wire" ? "epoch seconds" : "a Date"}`;
    const time = form === "wire" ? secondsOf(actual) : actual instanceof Date ? actual.getTime() : undefined;
    if (time === undefined) return mismatch(wanted, actual);
    const distance = Math.abs(time - now - (pattern.daysFromNow ?? 0) * DAY);
    return distance <= (pattern.resolution === "day" ? 2 * DAY : SKEW) ? matches : mismatch(wanted, actual);
  },
  example: () => new Date(0),
});

function secondsOf(actual: unknown): number | undefined {
  return typeof actual === "number" ? actual * 1000 : undefined;
}
