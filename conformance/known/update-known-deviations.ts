import { basename } from "node:path";
import { isCheckout } from "../checkout.js";
import { Refused } from "../refused.js";
import type { ScenarioReport, VerifyReport } from "../report/report.js";
import type { Verdict } from "../runner/verdict.js";
import { versionIn, type KnownDeviationsPlace } from "./find-known-deviations.js";
import type { Deviation, Deviations, KnownDeviationsFile } from "./known-deviations.js";
import { placesOf } from "./places.js";

/** A file with what a run found, and what that changes. */
export interface UpdatedKnownDeviations {
  readonly file: KnownDeviationsFile;
  readonly version: string;
  readonly added: number;
  readonly changed: number;
  /** Taken out, because the target now does as documented. */
  readonly mended: number;
  readonly unchanged: number;
}

/**
 * The version that a file is to be brought up to date for.
 *
 * @throws Refused when none is named and the file does not have just one, and when the file is not the user's.
 */
export function versionToUpdate({ path, isOurs, file }: KnownDeviationsPlace, version?: string): string {
  if (isOurs && !isCheckout) {
    throw new Refused(`${path} comes with the package and would be replaced with it; name a file of yours`);
  }
  const meant = file ? versionIn(file, version) : version;
  if (meant !== undefined) return meant;
  throw new Refused(`say with --target-version which version it is whose deviations go into ${path}`);
}

/**
 * Brings what is known up to date with what a run on an endpoint found. Notes stay, as do other versions and whatever
 * the run did not show: it may have been about some scenarios only.
 *
 * @throws Refused when the run is no ground for it: it was interrupted, or showed nothing.
 */
export function updateKnownDeviations(
  { path, file }: KnownDeviationsPlace,
  report: VerifyReport,
  version: string,
): UpdatedKnownDeviations {
  const shown = report.areas
    .flatMap(({ scenarios }) => scenarios)
    .flatMap((scenario) => Object.values(scenario.verdicts).map((verdict) => ({ scenario, verdict })))
    .filter(({ verdict }) => isShown(verdict));
  if (report.isInterrupted) throw new Refused(`${path} is left as it was: the run was interrupted`);
  if (shown.length === 0) throw new Refused(`${path} is left as it was: the run showed nothing of the endpoint`);
  const before = file && Object.hasOwn(file.versions, version) ? file.versions[version]! : {};
  const after: Record<string, Deviation> = { ...before };
  for (const { scenario, verdict } of shown) {
    const found = deviationOf(scenario, verdict, before[scenario.id]);
    if (found) after[scenario.id] = found;
    else delete after[scenario.id];
  }
  const isSame = (id: string) => JSON.stringify(before[id]) === JSON.stringify(after[id]);
  const kept = Object.keys(after).filter((id) => Object.hasOwn(before, id));
  const unchanged = kept.filter(isSame).length;
  return {
    file: {
      ...(file ?? {
        kind: "hallmark-known-deviations",
        version: 1,
        target: basename(path, ".json"),
        service: report.service.id,
      }),
      versions: { ...file?.versions, [version]: sorted(after) },
    },
    version,
    added: Object.keys(after).length - kept.length,
    changed: kept.length - unchanged,
    mended: Object.keys(before).length - kept.length,
    unchanged,
  };
}

/** Neither what was not run nor what says nothing about the target. */
function isShown({ outcome }: Verdict): boolean {
  return outcome === "pass" || outcome === "fail" || outcome === "not implemented";
}

function deviationOf(scenario: ScenarioReport, verdict: Verdict, before: Deviation | undefined): Deviation | undefined {
  const { outcome } = verdict;
  if (outcome !== "fail" && outcome !== "not implemented") return undefined;
  return {
    outcome,
    ...(outcome === "fail" && { at: placesOf(scenario, verdict) }),
    ...(before?.note !== undefined && { note: before.note }),
  };
}

function sorted(deviations: Deviations): Deviations {
  return Object.fromEntries(Object.entries(deviations).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
