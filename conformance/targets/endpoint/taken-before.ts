import type { Observation } from "../../runner/observation.js";
import { isTaken } from "../../runner/taken.js";
import type { Verdict } from "../../runner/verdict.js";
import type { Expectation } from "../../scenarios/scenario.js";

/**
 * What an unexpected error says that finds a name taken: nothing against the target where the name is too short to be
 * a fresh one, since somebody else may have made what is there.
 *
 * @param mark What fresh names of the run carry.
 */
export function takenBefore(
  { input, result }: Observation,
  expect: Expectation | undefined,
  mark: string,
): Pick<Verdict, "outcome" | "reason"> | undefined {
  // What is to be refused was let in before; what is only to be let in has been.
  if (!expect || !("output" in expect)) return undefined;
  const isFresh = (JSON.stringify(input) ?? "").includes(mark);
  if (!("error" in result) || !isTaken(result.error) || isFresh) return undefined;
  return { outcome: "error", reason: "something of that name is there already, from before: remove it and try again" };
}
