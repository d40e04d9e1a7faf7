import { isRun, type Scenario } from "../scenarios/scenario.js";

/** How many requests may go while a second passes in which a scenario waits: they go on beside it, so it is not many. */
const REQUESTS_IN_A_SECOND = 5;

/**
 * About how long a scenario keeps an endpoint busy, in requests: those that it says, one to clean up, and its
 * pauses.
 */
export function estimatedCost({ steps }: Pick<Scenario, "steps">): number {
  // A program's line is nothing that an endpoint is shown.
  const requests = steps.filter((step) => !isRun(step)).length;
  const pauses = steps.reduce((sum, { pause = 0 }) => sum + pause, 0);
  return requests + 1 + pauses * REQUESTS_IN_A_SECOND;
}
