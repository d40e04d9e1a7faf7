const DAY = 86_400_000;

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
