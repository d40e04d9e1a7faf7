import { DAY, HOUR } from "../times.js";
import { numberOf, numbersOf, type CronField } from "./cron-field.js";

/** When rotation windows open, by a cron expression. */
export interface CronSchedule {
  /** Hours of a day, UTC, in ascending order; at least one. */
  readonly hours: readonly number[];
  /** Whether windows open on a day, given by its start. */
  readonly isOn: (day: number) => boolean;
}

const HOURS: CronField = { least: 0, most: 23 };
const DAYS: CronField = { least: 1, most: 31 };
const MONTHS: CronField = { least: 1, most: 12, names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ") };
/** Sunday is 1. */
const WEEKDAYS: CronField = { least: 1, most: 7, names: "SUN MON TUE WED THU FRI SAT".split(" ") };

/**
 * Reads `cron(minutes hours day-of-month month day-of-week year)` as the documentation describes it for rotation: the
 * minutes are `0`, the year is `*`, and exactly one of the two kinds of day is `?` (rule SM-137).
 *
 * @returns `undefined` for any other text
 */
export function parseCron(expression: string): CronSchedule | undefined {
  const fields = /^cron\(\s*([^()]*?)\s*\)$/.exec(expression)?.[1]?.split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [minutes, hoursText, dayText, monthText, weekdayText, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (minutes !== "0" || year !== "*" || (dayText === "?") === (weekdayText === "?")) return undefined;
  const hours = numbersOf(hoursText, HOURS);
  const months = numbersOf(monthText, MONTHS);
  const isDay = dayText === "?" ? parseWeekdays(weekdayText) : parseDays(dayText);
  if (!hours || !months || !isDay) return undefined;
  return {
    hours,
    isOn: (day) => {
      const date = new Date(day);
      return months.includes(date.getUTCMonth() + 1) && isDay(date);
    },
  };
}

type DayTest = (day: Date) => boolean;

/** `L` is the last day of the month. */
function parseDays(text: string): DayTest | undefined {
  if (text === "L") return isLastWeek(1);
  const days = numbersOf(text, DAYS);
  return days && ((day) => days.includes(day.getUTCDate()));
}

/** `L` is Saturday, `MONL` or `2L` the last Monday of the month, `TUE#2` or `3#2` its second Tuesday. */
function parseWeekdays(text: string): DayTest | undefined {
  const [, name = "", isLast, place] = /^([A-Za-z0-9]+?)(?:(L)|#([1-5]))$/.exec(text) ?? [];
  if (isLast || place) {
    const weekday = numberOf(name, WEEKDAYS);
    const isWeek = place ? (day: Date) => Math.ceil(day.getUTCDate() / 7) === Number(place) : isLastWeek(7);
    return weekday === undefined ? undefined : (day) => day.getUTCDay() + 1 === weekday && isWeek(day);
  }
  const weekdays = text === "L" ? [WEEKDAYS.most] : numbersOf(text, WEEKDAYS);
  return weekdays && ((day) => weekdays.includes(day.getUTCDay() + 1));
}

/** Whether a month ends within that many days. */
function isLastWeek(days: number): DayTest {
  return (day) => new Date(day.getTime() + days * DAY).getUTCMonth() !== day.getUTCMonth();
}

/** Every day that can be told apart from every other comes within so many, leap years included. */
const ALL_DAYS = 8 * 366;

/** The first opening after a time; `undefined` where there is none in years. */
export function nextOpening({ hours, isOn }: CronSchedule, after: number): number | undefined {
  const today = Math.floor(after / DAY) * DAY;
  for (let day = today; day <= today + ALL_DAYS * DAY; day += DAY) {
    if (!isOn(day)) continue;
    const hour = hours.find((each) => day + each * HOUR > after);
    if (hour !== undefined) return day + hour * HOUR;
  }
  return undefined;
}

/** The shortest time between two openings, in hours; `Infinity` where there are fewer than two in years. */
export function shortestGap({ hours, isOn }: CronSchedule): number {
  const within = hours.slice(1).map((hour, at) => hour - hours[at]!);
  let lastOn: number | undefined;
  let days = Number.POSITIVE_INFINITY;
  for (let day = 0; day < ALL_DAYS; day++) {
    if (!isOn(day * DAY)) continue;
    if (lastOn !== undefined) days = Math.min(days, day - lastOn);
    lastOn = day;
  }
  return Math.min(...within, days * 24 - (hours.at(-1)! - hours[0]!));
}
