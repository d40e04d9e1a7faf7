import { describeStanding } from "../../generator/model/index.js";
import type { AreaReport, RuleReport, VerifyReport } from "../report/report.js";
import type { Row } from "./board.js";

/**
 * The rows of a board: every documented rule, in the area that shows it, and what the model limits, an operation each.
 * Every scenario stands in one at least.
 */
export function rowsOf({ areas, rules, service }: VerifyReport): readonly Row[] {
  const inAreas = areas.flatMap((area) => {
    const own = rules.filter((rule) => areaOf(rule, areas) === area).map((rule) => ruleRow(rule, area.title));
    return [...own, ...limitsRow(area, service.version)];
  });
  const unseen = rules.filter((rule) => areaOf(rule, areas) === undefined);
  return [...inAreas, ...unseen.map((rule) => ruleRow(rule, "Shown by no scenario"))];
}

/** The area of the first scenario, in the order of the suite, that cites a rule. */
function areaOf({ id }: RuleReport, areas: readonly AreaReport[]): AreaReport | undefined {
  return areas.find(({ scenarios }) => scenarios.some(({ rules }) => rules.includes(id)));
}

function ruleRow({ id, statement, level, source, standing, scenarios }: RuleReport, group: string): Row {
  return { id, kind: "rule", group, statement, level, source, standing: standing.inWords, scenarios };
}

/** What is derived from the traits of the model cites no rule. */
function limitsRow({ id, title, scenarios }: AreaReport, version: string): readonly Row[] {
  const own = scenarios.filter(({ rules }) => rules.length === 0);
  if (own.length === 0) return [];
  return [
    {
      id,
      kind: "limits",
      group: "Limits of the model",
      statement: `${title}: each one at, below and beyond it, members missing, of a wrong type and unknown.`,
      level: "must",
      source: { document: `API model ${version}` },
      standing: describeStanding({ documented: "silent", modelled: "supports", recorded: "silent" }),
      scenarios: own.map((scenario) => scenario.id),
    },
  ];
}
