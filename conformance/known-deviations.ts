import { Refused } from "./refused.js";
import type { RunEvent, VerdictGiven } from "./runner/events.js";

/** How a third party is known to deviate, kept beside it and not in the scenarios. */
export interface KnownDeviations {
  /** The version that the record is about. */
  readonly version: string;
  /** Id of the scenario to what is known of it. */
  readonly deviations: Readonly<Record<string, string>>;
}

/**
 * A record as it was read from a file: `{ "1.2.0": { "create-secret/name/kept": "lower-cases names" } }`.
 *
 * @throws Refused when it is not of that form, or knows no such version.
 */
export function knownDeviationsOf(record: unknown, version: string): KnownDeviations {
  const form = 'it must look like { "<version>": { "<scenario>": "<note>" } }';
  if (!isRecord(record)) throw new Refused(`the record of known deviations cannot be used: ${form}`);
  const deviations = record[version];
  if (deviations === undefined) throw new Refused(`no deviations are recorded for version ${version}`);
  if (!isRecord(deviations) || !Object.values(deviations).every((note) => typeof note === "string")) {
    throw new Refused(`the record of known deviations cannot be used: ${form}`);
  }
  return { version, deviations: deviations as Readonly<Record<string, string>> };
}

/** Marks verdicts on what is known. */
export function marked(event: RunEvent, known: KnownDeviations | undefined): RunEvent {
  if (event.kind !== "verdict") return event;
  const note = known?.deviations[event.scenario.id];
  return note === undefined ? event : ({ ...event, verdict: { ...event.verdict, known: note } } satisfies VerdictGiven);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
