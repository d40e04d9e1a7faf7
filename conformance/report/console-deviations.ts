import type { Verdict } from "../runner/verdict.js";
import { mendedLines } from "./console-failures.js";
import { deviationGroups, type DeviationGroup } from "./deviation-groups.js";
import { hasNulls } from "./kinds-of-verdict.js";
import type { Paint } from "./paint.js";
import type { VerifyReport } from "./report.js";

/** So many kinds are told, of those that are documented and of those from the model alone; the page has all. */
const MOST = 9;
const MOST_FROM_MODEL = 3;

/** How an endpoint deviates, by kind; where deviations are on record, only what is new. */
export function deviationLines(report: VerifyReport, paint: Paint): readonly string[] {
  const isOnRecord = report.baseline !== undefined;
  const isDeviation = ({ outcome, baseline }: Verdict) =>
    isOnRecord ? baseline?.standing === "new" : outcome === "fail";
  const groups = deviationGroups(report, isDeviation);
  const cited = groups.filter(({ isDerived }) => !isDerived);
  const fromModel = groups.filter(({ isDerived }) => isDerived);
  const parts = [cited.slice(0, MOST), fromModel.slice(0, MOST_FROM_MODEL)];
  const told = parts.flat();
  const rest = groups.filter((group) => !told.includes(group));
  return [
    ...(told.length === 0 ? [] : ["", paint.bold(isOnRecord ? " Not on record, by kind" : " Deviations, by kind")]),
    ...parts.flatMap((part, index) => [
      ...(index === 1 && part.length > 0 ? [paint.dim(" From limits of the model alone")] : []),
      ...part.flatMap((group) => groupLines(group, paint)),
    ]),
    ...(rest.length === 0 ? [] : [paint.dim(` ... and ${rest.length} more kinds in ${scenariosOf(rest)} scenarios`)]),
    ...besideLines(report, paint),
    ...mendedLines(report.baseline?.mended ?? [], paint),
  ];
}

function groupLines({ says, scenarios, rules }: DeviationGroup, paint: Paint): readonly string[] {
  const cites = rules.length === 0 ? "" : ` (${rules.slice(0, 4).join(", ")}${rules.length > 4 ? ", ..." : ""})`;
  const example = `${scenarios.length > 1 ? "for example " : ""}${scenarios[0]?.id ?? ""}`;
  return [
    ` ${paint.bad(String(scenarios.length).padStart(5))}  ${shortened(says)}`,
    paint.dim(`        ${example}${cites}`),
  ];
}

/** What fails nobody, and what says nothing about the endpoint. */
function besideLines({ areas }: VerifyReport, paint: Paint): readonly string[] {
  const shown = areas.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ id, verdicts }) => Object.values(verdicts).map((verdict) => ({ id, verdict }))),
  );
  const line = (what: string, test: (verdict: Verdict) => boolean) => {
    const found = shown.filter(({ verdict }) => test(verdict));
    if (found.length === 0) return [];
    return [` ${paint.odd(String(found.length).padStart(5))}  ${what}, for example ${found[0]!.id}`];
  };
  return [
    ...line("word an error otherwise", ({ wording }) => wording === "differs"),
    ...line("are sent null for a member without a value", hasNulls),
    ...line("broke on the way", ({ outcome }) => outcome === "error"),
  ];
}

function scenariosOf(groups: readonly DeviationGroup[]): number {
  return groups.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= 160 ? line : `${line.slice(0, 160)}...`;
}
