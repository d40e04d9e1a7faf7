import type { RunEvent } from "../runner/events.js";
import type { BaselineMark, Verdict } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { Deviation, KnownDeviations } from "./known-deviations.js";
import { placesOf } from "./places.js";

/** Marks the verdicts of a run on a target of which something is known. */
export function marked(event: RunEvent, known: KnownDeviations | undefined): RunEvent {
  if (event.kind !== "verdict" || !known) return event;
  const { scenario, verdict } = event;
  return { ...event, verdict: markedVerdict(scenario, verdict, known.deviations[scenario.id]) };
}

/**
 * A verdict with how it stands to what is recorded of the scenario; `undefined`: nothing is. What was not shown, and
 * what passes and was never recorded, has no mark.
 */
export function markedVerdict(
  scenario: Pick<Scenario, "rules">,
  verdict: Verdict,
  recorded: Deviation | undefined,
): Verdict {
  const baseline = markOf(verdict, verdict.outcome === "fail" ? placesOf(scenario, verdict) : [], recorded);
  return baseline ? { ...verdict, baseline } : verdict;
}

function markOf(
  { outcome }: Verdict,
  places: readonly string[],
  recorded: Deviation | undefined,
): BaselineMark | undefined {
  const about = {
    ...(recorded && { recorded: recorded.outcome }),
    ...(recorded?.note !== undefined && { note: recorded.note }),
  };
  const wasAt = recorded?.at ?? [];
  const newAt = places.filter((place) => !wasAt.includes(place));
  const mendedAt = wasAt.filter((place) => !places.includes(place));
  switch (outcome) {
    case "error":
    case "not applicable":
      return undefined;
    case "pass":
      return recorded && { standing: "mended", ...about, ...(mendedAt.length > 0 && { mendedAt }) };
    case "not implemented":
      return { standing: recorded?.outcome === "not implemented" ? "known" : "new", ...about };
    case "fail":
      return {
        standing: recorded?.outcome === "fail" && newAt.length === 0 ? "known" : "new",
        ...about,
        ...(newAt.length > 0 && { newAt }),
        ...(recorded?.outcome === "fail" && mendedAt.length > 0 && { mendedAt }),
      };
    default:
      return outcome satisfies never;
  }
}
