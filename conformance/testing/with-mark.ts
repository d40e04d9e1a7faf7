import type { VerifyReport } from "../report/report.js";
import type { BaselineMark } from "../runner/verdict.js";

/** A report in which the verdict of `server` on a scenario is marked; the scenario is named by the end of its id. */
export function withMark(report: VerifyReport, name: string, baseline: BaselineMark): VerifyReport {
  return {
    ...report,
    areas: report.areas.map((area) => ({
      ...area,
      scenarios: area.scenarios.map((scenario) =>
        scenario.id.endsWith(`/${name}`)
          ? { ...scenario, verdicts: { ...scenario.verdicts, server: { ...scenario.verdicts["server"]!, baseline } } }
          : scenario,
      ),
    })),
  };
}
