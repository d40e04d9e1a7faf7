import { mutantReports, runMutants as run } from "./mutants/run-mutants.js";
import type { MutantsReport } from "./report/report.js";
import type { RunEvent } from "./runner/events.js";
import { targetSettingOf } from "./target-setting.js";
import type { ScenarioChoice } from "./scenarios-of.js";
import { piecesOf, verifiableOf } from "./services.js";

/** What the mutants are tried with. */
export interface MutantRun extends Omit<ScenarioChoice, "derived"> {
  readonly seed?: string | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Switches every known fault on in turn and tells which scenarios noticed.
 *
 * @throws Refused when there are no scenarios for the service.
 */
export async function runMutants({ onEvent, signal, ...choice }: MutantRun): Promise<MutantsReport> {
  const { verifiable } = verifiableOf(choice.model, choice.service);
  const { setting } = targetSettingOf({ ...choice, derived: false });
  const pieces = piecesOf(verifiable);
  return mutantReports(await run({ setting, verifiable: { ...verifiable, pieces }, onEvent, signal }));
}
