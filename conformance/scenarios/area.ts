import type { Scenario } from "./scenario.js";

/** Scenarios that belong together: a row of the matrix. */
export interface Area {
  /** What the ids of its scenarios begin with. */
  readonly id: string;
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}
