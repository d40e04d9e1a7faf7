import { setFlagsFromString } from "node:v8";

/**
 * Has the engine wait longer before it optimises a function, for runs of about a second: what it spends on optimising
 * is not paid back in so short a time. Generating all of Secrets Manager took 10 % less CPU time with this, and a model
 * ten times as large no more.
 */
export function expectShortRun(): void {
  setFlagsFromString("--interrupt-budget=2000000");
}
