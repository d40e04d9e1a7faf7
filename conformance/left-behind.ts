import type { RunEvent } from "./runner/events.js";
import { operationOf } from "./runner/verdict.js";
import { lastingSaid } from "./targets/endpoint/things-said.js";

/**
 * Counts what a run makes with operations that nothing undoes, and says so when the target is closed.
 *
 * @param leaves Names of such operations.
 * @returns the event, with more notes where there is something to say
 */
export function leftBehind(leaves: readonly string[] = []): (event: RunEvent) => RunEvent {
  const made = new Map<string, number>();
  return (event) => {
    if (event.kind === "target-closed") {
      const notes = [...made].map(([name, count]) => lastingSaid(count, name));
      return { ...event, notes: [...event.notes, ...notes.toSorted()] };
    }
    if (event.kind !== "verdict") return event;
    for (const exchange of event.verdict.exchanges) {
      const name = operationOf(exchange) ?? "";
      if (leaves.includes(name) && (exchange.answer?.status ?? 500) < 300) made.set(name, (made.get(name) ?? 0) + 1);
    }
    return event;
  };
}
