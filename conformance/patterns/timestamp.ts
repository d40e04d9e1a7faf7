import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Timestamp extends Pattern<Date> {
  readonly $pattern: "timestamp";
  readonly daysFromNow?: number;
  readonly resolution?: Resolution;
}

type Resolution = "day" | "fraction";

const DAY = 86_400_000;
/** How far the clocks of the two sides may differ. */
const SKEW = 600_000;

/**
 * A time near the moment of the step: epoch seconds on the wire, a `Date` in code.
 *
 * @param options.daysFromNow Given: so many days later instead.
 * @param options.resolution `day`: only the day is meant, and whoever cut the time of day off may have used any zone.
 * `fraction`: the time is not that of a whole second, which happens to one in a thousand where milliseconds are told.
 */
export function timestamp(
  options: { readonly daysFromNow?: number; readonly resolution?: Resolution } = {},
): Timestamp {
  return { $pattern: "timestamp", ...options };
}

export const timestampPattern = definePattern<Timestamp>({
  name: "timestamp",
  sentence: ({ daysFromNow, resolution }) =>
    `${resolution === undefined ? "the time" : { day: "the day", fraction: "the time with its fraction of a second" }[resolution]} ${daysFromNow ? `${daysFromNow} days from now` : "of the call"}`,
  compare(pattern, actual, { form, now }) {
    const wanted = `${this.sentence(pattern, String)} as ${form === "wire" ? "epoch seconds" : "a Date"}`;
    const time = form === "wire" ? secondsOf(actual) : actual instanceof Date ? actual.getTime() : undefined;
    if (time === undefined) return mismatch(wanted, actual);
    if (pattern.resolution === "fraction" && Number.isInteger(time / 1000)) return mismatch(wanted, actual);
    const distance = Math.abs(time - now - (pattern.daysFromNow ?? 0) * DAY);
    return distance <= (pattern.resolution === "day" ? 2 * DAY : SKEW) ? matches : mismatch(wanted, actual);
  },
  example: () => new Date(0),
});

function secondsOf(actual: unknown): number | undefined {
  return typeof actual === "number" ? actual * 1000 : undefined;
}
