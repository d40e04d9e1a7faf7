import type { DocumentedRule } from "../../model/index.js";
import { describeStanding, standingOf, type ServicePlan, type ShapePlan, type Stance } from "../../plan/index.js";
import { escapeText } from "../shared/prose/inline.js";
import { cell } from "./cell.js";

export interface RuleRow {
  readonly id: string;
  /** What it is about: the service, an operation, a shape or a member. */
  readonly about: string;
  readonly level: string;
  readonly statement: string;
  readonly outcome: string;
  readonly documented: string;
  readonly modelled: string;
  readonly recorded: string;
  readonly standing: string;
}

/** Every documented rule of the service, by id. */
export function ruleRows(plan: ServicePlan): readonly RuleRow[] {
  return [
    ...plan.rules.map((rule) => rowOf(rule, "the service")),
    ...plan.operations.flatMap(({ name, rules }) => rules.map((rule) => rowOf(rule, `\`${name}\``))),
    ...[...plan.shapes.values()].flatMap((shape) => [
      ...shape.rules.map((rule) => rowOf(rule, `\`${shape.name}\``)),
      ...membersOf(shape).flatMap(({ name, rules }) => rules.map((rule) => rowOf(rule, `\`${shape.name}.${name}\``))),
    ]),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function membersOf(shape: ShapePlan) {
  return shape.kind === "structure" || shape.kind === "union" ? shape.members : [];
}

function rowOf(rule: DocumentedRule, about: string): RuleRow {
  const standing = standingOf(rule);
  return {
    id: escapeText(rule.id),
    about,
    level: rule.level,
    statement: cell(rule.statement),
    outcome: cell(rule.outcome ?? ""),
    documented: word(standing.documented),
    modelled: word(standing.modelled),
    recorded: word(standing.recorded),
    standing: describeStanding(standing),
  };
}

function word(stance: Stance): string {
  return { supports: "yes", contradicts: "no", silent: "–" }[stance];
}
