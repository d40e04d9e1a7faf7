import type { AreaReport, BaselineReport } from "../report/report.js";
import type { KnownDeviations } from "./known-deviations.js";

/** How an endpoint stands to what is known of it, worked out from the marks of its verdicts. */
export function baselineReport(
  { target, version, deviations }: KnownDeviations,
  areas: readonly AreaReport[],
): BaselineReport {
  const marks = areas
    .flatMap(({ scenarios }) => scenarios)
    .flatMap(({ id, verdicts }) =>
      Object.values(verdicts).flatMap(({ baseline }) => (baseline ? [[id, baseline] as const] : [])),
    );
  const ofStanding = (wanted: string) => marks.flatMap(([id, { standing }]) => (standing === wanted ? [id] : []));
  const shown = new Set(marks.flatMap(([id, { recorded }]) => (recorded === undefined ? [] : [id])));
  return {
    target,
    version,
    known: ofStanding("known").length,
    news: ofStanding("new"),
    mended: ofStanding("mended"),
    notShown: Object.keys(deviations).filter((id) => !shown.has(id)),
  };
}
