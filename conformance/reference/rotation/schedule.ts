import type { RotationRulesRecord } from "../store/secret-record.js";
import { dayOf, DAY, HOUR } from "../times.js";
import { nextOpening, parseCron, shortestGap } from "./cron-schedule.js";
import { invalidDuration, invalidSchedule, rotatesTooOften, twoSchedules } from "./rotation-errors.js";

/** When a secret may be rotated, in epoch milliseconds; the end is excluded. */
export interface Window {
  readonly opens: number;
  readonly closes: number;
}

export interface Schedule {
  /** The first window that opens after a time. */
  readonly windowAfter: (time: number) => Window;
}

/** What a schedule is made of before its windows are: how long they are at most, and by default. */
interface Plan {
  /** When the first window after a time opens. */
  readonly opensAfter: (time: number) => number;
  /** Hours of the day at which windows open. */
  readonly hours: readonly number[];
  /** Hours from one opening to the next, at least. */
  readonly gap: number;
  /** Windows of schedules in hours close after one, those of schedules in days at the end of the day. */
  readonly isInHours: boolean;
}

/**
 * What rotation rules say (rule SM-137); `undefined` where they name no schedule.
 *
 * @throws InvalidParameterException for rules that contradict themselves, are not in the documented form, or rotate more
 * often than every four hours.
 */
export function scheduleOf(rules: RotationRulesRecord): Schedule | undefined {
  const { automaticallyAfterDays, scheduleExpression, duration } = rules;
  if (automaticallyAfterDays !== undefined && scheduleExpression !== undefined) throw twoSchedules();
  const hours = duration === undefined ? undefined : hoursOf(duration);
  const plan =
    scheduleExpression === undefined
      ? automaticallyAfterDays !== undefined && everyDays(automaticallyAfterDays)
      : planOf(scheduleExpression);
  if (!plan) return undefined;
  if (hours !== undefined && !fits(plan, hours)) throw invalidDuration();
  return {
    windowAfter: (time) => {
      const opens = plan.opensAfter(time);
      const length = hours ?? (plan.isInHours ? 1 : undefined);
      return { opens, closes: length === undefined ? dayOf(opens) + DAY : opens + length * HOUR };
    },
  };
}

/** A window ends on the day on which it opens, and before the next one opens. */
function fits({ hours, gap, isInHours }: Plan, duration: number): boolean {
  return duration <= gap && (isInHours || hours.every((hour) => hour + duration <= 24));
}

function hoursOf(duration: string): number {
  const hours = Number(/^(\d{1,2})h$/.exec(duration)?.[1]);
  if (!(hours >= 1 && hours <= 24)) throw invalidDuration();
  return hours;
}

const LEAST_GAP = 4;

function planOf(expression: string): Plan {
  const plan = expression.startsWith("rate") ? rateOf(expression) : cronOf(expression);
  if (plan.gap < LEAST_GAP) throw rotatesTooOften();
  return plan;
}

const MOST_DAYS = 999;

function rateOf(expression: string): Plan {
  const [, digits = "", unit] = /^rate\(\s*(\d{1,5})\s+(hour|day)s?\s*\)$/.exec(expression) ?? [];
  const value = Number(digits);
  const days = unit === "day" ? value : value / 24;
  if (unit === undefined || value < 1 || days > MOST_DAYS) throw invalidSchedule();
  return unit === "day" ? everyDays(value) : everyHours(value);
}

/** The window is on the day that many days later, from midnight on. */
function everyDays(days: number): Plan {
  return { opensAfter: (time) => dayOf(time) + days * DAY, hours: [0], gap: days * 24, isInHours: false };
}

/** Windows open every so many hours, counted from midnight. */
function everyHours(every: number): Plan {
  return {
    opensAfter: (time) => {
      const midnight = dayOf(time);
      return midnight + (Math.floor((time - midnight) / (every * HOUR)) + 1) * every * HOUR;
    },
    hours: [0],
    gap: every,
    isInHours: true,
  };
}

function cronOf(expression: string): Plan {
  const cron = parseCron(expression);
  if (!cron || nextOpening(cron, 0) === undefined) throw invalidSchedule();
  const { hours } = cron;
  return {
    opensAfter: (time) => nextOpening(cron, time) ?? Number.POSITIVE_INFINITY,
    hours,
    gap: shortestGap(cron),
    isInHours: hours.length > 1,
  };
}
