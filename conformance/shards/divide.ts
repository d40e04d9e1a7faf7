import { createHash } from "node:crypto";
import { Refused } from "../refused.js";
import type { ShardReport } from "../report/report.js";
import type { Area } from "../scenarios/area.js";
import type { Scenario } from "../scenarios/scenario.js";
import { estimatedCost } from "./estimated-cost.js";

/** One of several parts of a run: the `number`th of `count`, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** The areas of one part, and what it takes to put it together with the others. */
export interface Part {
  readonly areas: readonly Area[];
  readonly report: ShardReport;
}

/**
 * One part of some scenarios. Whoever divides the same ones gets the same parts, which cost about the same each.
 *
 * @throws Refused when there are more parts than scenarios.
 */
export function divide(areas: readonly Area[], { number, count }: Shard): Part {
  const scenarios = areas.flatMap((area) => area.scenarios);
  if (scenarios.length < count) {
    throw new Refused(`there are ${scenarios.length} scenarios to be shown, too few for ${count} parts`);
  }
  const own = partsOf(scenarios, count)[number - 1]!;
  return {
    areas: areas
      .map((area) => ({ ...area, scenarios: area.scenarios.filter((scenario) => own.has(scenario)) }))
      .filter((area) => area.scenarios.length > 0),
    report: {
      number,
      count,
      of: digestOf(scenarios),
      total: scenarios.length,
      positions: scenarios.flatMap((scenario, position) => (own.has(scenario) ? [position] : [])),
    },
  };
}

/** The costliest first, each to the part that has the least so far. */
function partsOf(scenarios: readonly Scenario[], count: number): readonly ReadonlySet<Scenario>[] {
  const parts = Array.from({ length: count }, () => ({ cost: 0, scenarios: new Set<Scenario>() }));
  const costs = scenarios.map((scenario) => ({ scenario, cost: estimatedCost(scenario) }));
  for (const { scenario, cost } of costs.toSorted((one, other) => other.cost - one.cost)) {
    const least = parts.reduce((best, part) => (part.cost < best.cost ? part : best));
    least.cost += cost;
    least.scenarios.add(scenario);
  }
  return parts.map((part) => part.scenarios);
}

/** Tells whether two runs were about the same scenarios, to the last detail. */
function digestOf(scenarios: readonly Scenario[]): string {
  return createHash("sha256").update(JSON.stringify(scenarios)).digest("hex");
}
