import { valuesAt } from "../patterns/index.js";

/** The mark that the names made up by a run carry, by the run's seed. */
export function runMarkOf(seed: string): string {
  return valuesAt(seed, "").run;
}
