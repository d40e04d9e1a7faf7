import type { Passing } from "../scenarios/scenario.js";

/** Tells the time, in epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** A service's clock, which goes on like any other and can be moved beside. */
export interface MovableClock extends Clock {
  pass(time: Passing): void;
}

export const wallClock: Clock = { now: () => Date.now() };

const HOUR = 3_600_000;

export function movableClock(): MovableClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    pass({ days = 0, hours = 0 }) {
      ahead += (days * 24 + hours) * HOUR;
    },
  };
}
