import { NothingThere, type Regions } from "../../patterns/index.js";
import { forEachAtOnce } from "../../runner/at-once.js";
import { Disturbance, type Observation } from "../../runner/observation.js";
import type { Action, Performer } from "../../runner/play-scenario.js";
import { isSend, type WireStep } from "../../scenarios/scenario.js";
import type { Cleanup } from "../../scenarios/service-kit.js";
import type { Journal, Thing } from "./journal.js";
import { thingsSaid } from "./things-said.js";
import { remove, removalsOf, type Made, type Removal, type Removed } from "./removal.js";

/** Remembers what a run made on an endpoint, and removes it in the end. */
export interface Cleaner {
  /** The same performer, looked over the shoulder. */
  watch(performer: Performer): Performer;
  /** Resolves to what could not be removed, in words. */
  removeAll(): Promise<readonly string[]>;
}

/** What a cleaner works with. */
export interface Cleaning {
  readonly recipes: readonly Cleanup[];
  /** See `ServiceKit`. */
  readonly unanswered: readonly Cleanup[];
  readonly regions: Regions;
  /** What names of this run's own hold: without an answer, only what carries it is removed. */
  readonly mark: string;
  /** What removes. */
  readonly performer: Performer;
  readonly atOnce: number;
  /** Absent: none is kept. */
  readonly journal?: Journal | undefined;
  /** Whether nobody answers any more. */
  readonly isLost: () => boolean;
}

export function cleaner(cleaning: Cleaning): Cleaner {
  const { recipes, unanswered, regions, mark, performer, atOnce, journal, isLost } = cleaning;
  const things = new Map<number, Thing>();
  let count = 0;
  const note = (thing: Thing): void => {
    if (thing.removals.length === 0 && !things.has(thing.id)) return;
    journal?.tell(thing);
    if (thing.removals.length === 0) things.delete(thing.id);
    else things.set(thing.id, thing);
  };

  const watchedBy = async (perform: Performer["perform"], action: Action): Promise<Observation> => {
    const step = action.step as WireStep;
    const operation = isSend(step) ? step.send : step.call;
    if (!recipes.some(({ after }) => after === operation)) return perform(action);
    const id = ++count;
    const { region, account } = action;
    // An answer may never come, or not say what was made; the name is known beforehand.
    const named = removalsIfThere(unanswered, { operation, region, account, input: action.input }, regions).filter(
      ({ input }) => JSON.stringify(input).includes(mark),
    );
    const what = `${operation} in ${region}`;
    note({ id, what, removals: named });
    const observation = await perform(action);
    if ("error" in observation.result) {
      // What breaks may have made it before.
      if ((observation.result.error.status ?? 500) < 500) note({ id, what, removals: [] });
      return observation;
    }
    const output = (observation.result.output ?? {}) as Made["output"] & object;
    const made = { operation, region, account, input: observation.input, output };
    const removals = removalsIfThere(recipes, made, regions);
    note({ id, what: String(output["ARN"] ?? what), removals: removals.length > 0 ? removals : named });
    return observation;
  };

  return {
    watch: (watched) => ({ ...watched, perform: (action) => watchedBy((each) => watched.perform(each), action) }),
    async removeAll() {
      const all = [...things.values()];
      things.clear();
      if (isLost() && all.length > 0) {
        journal?.end(all);
        return [thingsSaid(all.length, "because nobody answers any more")];
      }
      const { left } = await removeThings(performer, all, atOnce);
      journal?.end([...left.keys()]);
      return [...new Set([...left].map(([{ what }, fault]) => `${JSON.stringify(what)}: ${fault}`))].toSorted();
    },
  };
}

/** What came of things that were to be removed; those that were gone already are in neither. */
export interface RemovedThings {
  readonly removed: readonly Thing[];
  /** Each with the reason. */
  readonly left: ReadonlyMap<Thing, string>;
}

/** Removes things, turn by turn. Where a target breaks, it is asked once more when nothing else is under way. */
export async function removeThings(
  performer: Performer,
  things: readonly Thing[],
  atOnce: number,
): Promise<RemovedThings> {
  const results = await resultsOf(performer, things, atOnce);
  const broken = [...results].flatMap(([thing, result]) =>
    typeof result !== "string" && result.hasBroken ? [thing] : [],
  );
  for (const [thing, result] of await resultsOf(performer, broken, 1)) results.set(thing, result);
  return {
    removed: things.filter((thing) => results.get(thing) === "removed"),
    left: new Map(
      [...results].flatMap(([thing, result]) => (typeof result === "string" ? [] : [[thing, result.fault] as const])),
    ),
  };
}

async function resultsOf(performer: Performer, things: readonly Thing[], atOnce: number): Promise<Map<Thing, Removed>> {
  const results = new Map<Thing, Removed>();
  const turns = new Set(things.flatMap(({ removals }) => removals.map(({ turn }) => turn)));
  for (const turn of [...turns].toSorted((one, other) => one - other)) {
    const meant = things.flatMap((thing) =>
      thing.removals
        .filter((removal) => removal.turn === turn)
        .map((removal): readonly [Thing, Removal] => [thing, removal]),
    );
    await forEachAtOnce(meant, atOnce, async ([thing, removal]) => {
      // Whether a thing is gone its last removal tells.
      results.set(thing, await remove(performer, removal));
    });
  }
  return results;
}

/** None where the recipe refers to what is not there. */
function removalsIfThere(recipes: readonly Cleanup[], made: Made, regions: Regions): readonly Removal[] {
  try {
    return removalsOf(recipes, made, regions);
  } catch (error) {
    if (error instanceof NothingThere || error instanceof Disturbance) return [];
    throw error;
  }
}
