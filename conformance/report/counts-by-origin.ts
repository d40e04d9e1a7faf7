import { isWithoutEvidence, titleOf } from "./kinds-of-verdict.js";
import type { AreaReport, VerifyReport } from "./report.js";

/** What verdicts are called, in the order of reports. */
const titles = ["pass", "fail", "not implemented", "no evidence", "not applicable", "error"];

/** Scenarios of one origin with what came of them: `1 scenario: 1 pass`. */
export interface OriginCounts {
  readonly title: string;
  readonly counts: string;
}

/** What is documented apart from limits of the model; an origin without scenarios is left out. */
export function countsByOrigin({ areas }: Pick<VerifyReport, "areas">): readonly OriginCounts[] {
  return [
    { title: "documented", own: areas.filter(({ isDerived }) => !isDerived) },
    { title: "limits of the model", own: areas.filter(({ isDerived }) => isDerived) },
  ].flatMap(({ title, own }) => {
    const verdicts = verdictsIn(own);
    if (verdicts.length === 0) return [];
    const found = titles.flatMap((each) => {
      const count = verdicts.filter((verdict) => titleOf(verdict) === each).length;
      return count > 0 ? [`${count} ${each}`] : [];
    });
    return [{ title: `${verdicts.length} ${title}`, counts: found.join(", ") }];
  });
}

/** Verdicts that blame nobody, since nobody recorded the live service. */
export function withoutEvidenceIn({ areas }: Pick<VerifyReport, "areas">): number {
  return verdictsIn(areas).filter(isWithoutEvidence).length;
}

function verdictsIn(areas: readonly AreaReport[]) {
  return areas.flatMap(({ scenarios }) => scenarios.flatMap(({ verdicts }) => Object.values(verdicts)));
}
