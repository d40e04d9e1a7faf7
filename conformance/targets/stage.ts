import { movableClock } from "../runner/clock.js";
import type { Surroundings } from "../runner/surroundings.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { Handler, ReferenceOptions } from "./pieces.js";

/** The service that a scenario is played at, with what is at hand there. */
export interface Stage {
  readonly handler: Handler;
  /** No other stage of the same target has it. */
  readonly name: string;
  readonly surroundings: Surroundings;
}

/** Makes a service with a state of its own. */
export type MakeHandler = (options?: ReferenceOptions) => Promise<Handler>;

/**
 * Gives each scenario its stage: one that they share, as callers of a real service do; but one of its own to a scenario
 * that moves the clock, because the others would notice.
 */
export async function stagesOf(make: MakeHandler): Promise<(scenario: Scenario) => Promise<Stage>> {
  const all = { hasFunctions: true, hasOtherAccount: true };
  const shared: Stage = { handler: await make(), name: "shared", surroundings: all };
  let count = 0;
  return async ({ steps }) => {
    if (!steps.some(({ after }) => after)) return shared;
    const clock = movableClock();
    return { handler: await make({ now: clock.now }), name: `own-${++count}`, surroundings: { ...all, clock } };
  };
}
