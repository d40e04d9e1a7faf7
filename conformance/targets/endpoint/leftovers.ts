import { makeValue, runIn } from "../../patterns/index.js";
import { Disturbance } from "../../runner/observation.js";
import type { Performer } from "../../runner/play-scenario.js";
import type { Leftovers, ServiceKit } from "../../scenarios/service-kit.js";
import type { Connection } from "./connection.js";
import type { Thing } from "./journal.js";
import { removalsOf, type Removal } from "./removal.js";

type Item = Readonly<Record<string, unknown>>;

/** What a Region's listing has that carries the mark of a run. */
export interface Listed {
  readonly what: string;
  readonly region: string;
  readonly item: Item;
}

/** More pages than any account has. */
const MOST_PAGES = 10_000;

/**
 * Lists what runs have left in a Region: names that carry a run's mark, and never anything else.
 *
 * @param isMeant Told the run.
 * @throws Disturbance when there is no answer, or one that is no listing.
 */
export async function leftoversIn(
  region: string,
  performer: Performer,
  { list, input, items, token, name }: Leftovers,
  isMeant: (run: string) => boolean,
): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  let next: unknown;
  for (let page = 0; page < MOST_PAGES; page++) {
    const output = await answerOf(performer, list, next === undefined ? input : { ...input, [token]: next }, region);
    const listed = output[items];
    for (const item of Array.isArray(listed) ? (listed as readonly (Item | null)[]) : []) {
      const what = item?.[name];
      const run = typeof what === "string" ? runIn(what) : undefined;
      if (run !== undefined && isMeant(run)) found.push({ what: String(what), region, item: item! });
    }
    const following = output[token];
    // A listing that goes round in circles ends here.
    if (typeof following !== "string" || following === "" || following === next) return found;
    next = following;
  }
  return found;
}

/** How to remove what was listed, as whoever made it would. */
export async function thingOf(
  { what, region, item }: Listed,
  performer: Performer,
  { cleanup, leftovers }: ServiceKit & { readonly leftovers: Leftovers },
  { regions }: Connection,
): Promise<Thing> {
  const { look, as } = leftovers;
  const known = await answerOf(performer, look.call, inputOf(look.input, item), region).catch(() => ({}));
  const made = { operation: as, region, account: "own" as const, input: {}, output: { ...item, ...known } };
  return { id: 0, what: `${what} in ${region}`, removals: removalsOf(cleanup, made, regions) };
}

/** The same where that did not help. */
export function otherwise({ what, region, item }: Listed, leftovers: Leftovers): Thing {
  const removals = leftovers.otherwise.map(({ call, input }, turn): Removal => ({
    turn,
    call,
    region,
    account: "own",
    input: inputOf(input, item),
  }));
  return { id: 0, what: `${what} in ${region}`, removals };
}

function inputOf(input: unknown, item: Item): unknown {
  const bindings = new Map([["made", { output: item }]]);
  const setting = { seed: "", place: "", form: "wire" as const, regions: { own: "", others: [] }, now: 0, bindings };
  return makeValue(input, setting);
}

async function answerOf(performer: Performer, call: string, input: unknown, region: string): Promise<Item> {
  const step = { call, input, expect: { output: {} } };
  const { result } = await performer.perform({ step, number: 0, input, region, account: "own", token: "" });
  if ("output" in result) return (result.output ?? {}) as Item;
  const { type, status, message } = result.error;
  throw new Disturbance(`${call} in ${region}: ${type || `status ${status}`} ${message ?? ""}`.trim());
}
