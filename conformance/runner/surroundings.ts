import type { Scenario } from "../scenarios/scenario.js";
import type { MovableClock } from "./clock.js";

/** What is at hand beside the service. */
export interface Surroundings {
  /** The service's clock; absent where it cannot be moved. */
  readonly clock?: MovableClock | undefined;
  /** Whether the service can call the rotation functions that scenarios name. */
  readonly hasFunctions: boolean;
  /** Whether calls can be made by a second account. */
  readonly hasOtherAccount: boolean;
}

/** What a scenario would take and is not at hand, as the reason why it cannot be shown; `undefined` for nothing. */
export function lackFor({ needs = [], steps }: Scenario, surroundings: Surroundings): string | undefined {
  if (!surroundings.clock && steps.some(({ after }) => after)) return "its clock cannot be moved";
  if (!surroundings.hasFunctions && needs.includes("functions")) return "it has no rotation functions of ours to call";
  if (!surroundings.hasOtherAccount && steps.some(({ account }) => account)) {
    return "there are no credentials of a second account";
  }
  return undefined;
}
