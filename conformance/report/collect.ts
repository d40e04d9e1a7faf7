import type { RunEvent } from "../runner/events.js";
import { outcomes, type Outcome, type Verdict } from "../runner/verdict.js";
import type { Area } from "../scenarios/area.js";
import type { AreaReport, TargetReport } from "./report.js";

/** Gathers what a run tells. */
export interface Collector {
  take(event: RunEvent): void;
  targets(): readonly TargetReport[];
  areas(): readonly AreaReport[];
}

/** @param columns The names of the targets, in the order in which a report has them. */
export function collector(areas: readonly Area[], columns: readonly string[]): Collector {
  const gathered = new Map<string, Gathered>();
  const targets = () =>
    columns.flatMap((name): (readonly [string, Gathered])[] => {
      const own = gathered.get(name);
      return own ? [[name, own]] : [];
    });
  return {
    take(event) {
      if (event.kind === "target-opened") {
        gathered.set(event.target, { title: event.title, verdicts: new Map(), notes: [] });
      } else if (event.kind === "target-unavailable") {
        const { title, reason } = event;
        gathered.set(event.target, { title, unavailable: reason, verdicts: new Map(), notes: [] });
      } else if (event.kind === "verdict") {
        gathered.get(event.target)!.verdicts.set(event.scenario.id, event.verdict);
      } else if (event.kind === "target-closed") {
        const own = gathered.get(event.target)!;
        own.notes.push(...event.notes);
        if (event.lost !== undefined) own.lost = event.lost;
      }
    },
    targets: () => targets().map(([name, own]) => targetReport(name, own)),
    areas: () => areas.map((area) => areaReport(area, targets())),
  };
}

interface Gathered {
  readonly title: string;
  readonly unavailable?: string;
  readonly verdicts: Map<string, Verdict>;
  readonly notes: string[];
  lost?: string;
}

/** What a report says of a target, worked out from its verdicts. */
export function targetReport(name: string, { title, unavailable, lost, verdicts, notes }: Gathered): TargetReport {
  const all = [...verdicts.values()];
  const count = (outcome: Outcome) => all.filter((verdict) => verdict.outcome === outcome).length;
  return {
    name,
    title,
    ...(unavailable !== undefined && { unavailable }),
    ...(lost !== undefined && { lost }),
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>,
    wording: {
      same: all.filter(({ wording }) => wording === "same").length,
      differs: all.filter(({ wording }) => wording === "differs").length,
    },
    notes,
  };
}

function areaReport({ id, title, scenarios }: Area, targets: readonly (readonly [string, Gathered])[]): AreaReport {
  return {
    id,
    title,
    isDerived: scenarios.every(({ derivedFrom, rules }) => derivedFrom !== undefined || rules.length === 0),
    scenarios: scenarios.map((scenario) => ({
      id: scenario.id,
      title: scenario.title,
      rules: scenario.rules,
      steps: scenario.steps,
      verdicts: Object.fromEntries(
        targets.flatMap(([name, { verdicts }]) => {
          const verdict = verdicts.get(scenario.id);
          return verdict ? [[name, verdict]] : [];
        }),
      ),
    })),
  };
}
