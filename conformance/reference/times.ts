export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The start of the UTC day: dates of last access have the resolution of a day (rule SM-012). */
export function dayOf(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** A time that many days later. */
export function daysAfter(time: number, days: number): number {
  return time + days * DAY;
}

export function dateOf(time: number): Date {
  return new Date(time);
}

/** The smallest part of a millisecond that a time of this century still tells apart from none. */
const INSTANT = 2 ** -10;

/**
 * A clock for what is made: of two times within one millisecond, which callers cannot tell apart, the later one is
 * greater by a fraction, so that lists keep the order in which things were made.
 */
export function creationClock(now: () => number): () => number {
  let last = Number.NaN;
  return () => {
    const time = now();
    last = Math.floor(last) === Math.floor(time) ? Math.max(time, last + INSTANT) : time;
    return last;
  };
}
