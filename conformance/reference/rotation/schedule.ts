import type { RotationRulesRecord } from "../store/secret-record.js";
import { dayOf, DAY, HOUR } from "../times.js";
import { nextOpening, parseCron, shortestGap } from "./cron-schedule.js";
import { invalidDuration, invalidSchedule, rotatesTooOften, twoSchedules } from "./rotation-errors.js";

/** When a secret may be rotated, in epoch milliseconds; the end is excluded. */
export interface Window {
  readonly opens: number;
  readonly closes: number;
}

/** What a schedule says of its windows. */
interface Plan {
  /** When the first window after a time opens; `undefined` where none does in years. */
  readonly opensAfter: (time: number) => number | undefined;
  /** Hours of the day at which windows open. */
  readonly hours: readonly number[];
  /** Hours from one opening to the next, at least. Costly for some. */
  readonly gap: () => number;
  /** Windows of schedules in hours close after one, those of schedules in days at the end of the day. */
  readonly isInHours: boolean;
}

const LEAST_GAP = 4;

/**
 * Refuses rotation rules that the documentation does not allow (rule SM-137).
 *
 * @throws InvalidParameterException for rules that contradict themselves, are not in the documented form, or rotate more
 * often than every four hours.
 */
export function checkRotationRules(rules: RotationRulesRecord): void {
  if (rules.automaticallyAfterDays !== undefined && rules.scheduleExpression !== undefined) throw twoSchedules();
  const length = hoursOf(rules);
  const plan = planOf(rules);
  if (!plan) return;
  if (plan.opensAfter(0) === undefined) throw invalidSchedule();
  const gap = plan.gap();
  if (gap < LEAST_GAP) throw rotatesTooOften();
  if (length === undefined) return;
  // A window ends on the day on which it opens, and before the next one opens.
  const endsInTime = plan.isInHours || plan.hours.every((hour) => hour + length <= 24);
  if (length > gap || !endsInTime) throw invalidDuration();
}

/** The first window that opens after a time, by rules that were checked; `undefined` where they name no schedule. */
export function windowAfter(rules: RotationRulesRecord, time: number): Window | undefined {
  const plan = planOf(rules);
  const opens = plan?.opensAfter(time);
  if (!plan || opens === undefined) return undefined;
  const length = hoursOf(rules) ?? (plan.isInHours ? 1 : undefined);
  return { opens, closes: length === undefined ? dayOf(opens) + DAY : opens + length * HOUR };
}

function hoursOf({ duration }: RotationRulesRecord): number | undefined {
  if (duration === undefined) return undefined;
  const hours = Number(/^(\d{1,2})h$/.exec(duration)?.[1]);
  if (!(hours >= 1 && hours <= 24)) throw invalidDuration();
  return hours;
}

function planOf({ automaticallyAfterDays, scheduleExpression }: RotationRulesRecord): Plan | undefined {
  if (scheduleExpression !== undefined) return rateOf(scheduleExpression) ?? cronOf(scheduleExpression);
  return automaticallyAfterDays === undefined ? undefined : everyDays(automaticallyAfterDays);
}

const MOST_DAYS = 999;

function rateOf(expression: string): Plan | undefined {
  const [, digits, unit] = /^rate\(\s*(\d{1,5})\s+(hour|day)s?\s*\)$/.exec(expression) ?? [];
  if (unit === undefined) return undefined;
  const value = Number(digits);
  if (value < 1 || (unit === "day" ? value : value / 24) > MOST_DAYS) throw invalidSchedule();
  return unit === "day" ? everyDays(value) : everyHours(value);
}

/** The window is on the day that many days later, from midnight on. */
function everyDays(days: number): Plan {
  return { opensAfter: (time) => dayOf(time) + days * DAY, hours: [0], gap: () => days * 24, isInHours: false };
}

/** Windows open every so many hours, counted from midnight. */
function everyHours(every: number): Plan {
  return {
    opensAfter: (time) => {
      const midnight = dayOf(time);
      return midnight + (Math.floor((time - midnight) / (every * HOUR)) + 1) * every * HOUR;
    },
    hours: [0],
    gap: () => every,
    isInHours: true,
  };
}

function cronOf(expression: string): Plan {
  const cron = parseCron(expression);
  if (!cron) throw invalidSchedule();
  return {
    opensAfter: (time) => nextOpening(cron, time),
    hours: cron.hours,
    gap: () => shortestGap(cron),
    isInHours: cron.hours.length > 1,
  };
}
