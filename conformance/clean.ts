import type { Model, ShapeId } from "../generator/model/index.js";
import { endpointOptions, type EndpointRequest } from "./endpoint-request.js";
import { visible } from "./report/visible.js";
import { Disturbance } from "./runner/observation.js";
import type { Leftovers, ServiceKit } from "./scenarios/service-kit.js";
import { removeThings } from "./targets/endpoint/cleaner.js";
import { connect, type Connection } from "./targets/endpoint/connection.js";
import { endJournal, journalsIn, type FoundJournal, type Thing } from "./targets/endpoint/journal.js";
import { leftoversIn, otherwise, thingOf, type Listed } from "./targets/endpoint/leftovers.js";
import { TargetUnavailable } from "./targets/target.js";
import { signingNameOf, verifiableOf } from "./services.js";

/** What is to be cleaned up. */
export interface CleanOptions extends Omit<EndpointRequest, "url" | "journal" | "known" | "patience"> {
  readonly model: Model;
  /** Left out: the only one of the model that there are scenarios for. */
  readonly service?: ShapeId | undefined;
  /** The folder that runs kept their journals in. */
  readonly journals: string;
  /**
   * Given: what journals say of this endpoint, and whatever it lists that carries the mark of a run. Left out: all that
   * journals say.
   */
  readonly url?: string | undefined;
}

/** What came of it, in words for people. */
export interface CleanReport {
  readonly removed: readonly string[];
  /** What is still there, with the reason. */
  readonly left: readonly string[];
  /** Endpoints that nobody answers at, with the reason. */
  readonly unreachable: readonly string[];
  /** Runs that are not touched, with the reason. */
  readonly skipped: readonly string[];
}

/**
 * Removes what interrupted and killed runs have left.
 *
 * @throws Refused when there can be no such endpoint, or it must not be met.
 */
export async function clean(options: CleanOptions): Promise<CleanReport> {
  const { service, verifiable } = verifiableOf(options.model, options.service);
  const connecting = (url: string) => endpointOptions({ ...options, url }, signingNameOf(service));
  const own = options.url === undefined ? undefined : connecting(options.url).url.href;
  const found = journalsIn(options.journals).filter(
    ({ head }) => head.service === service.id && (own === undefined || head.url === own),
  );
  const alive = found.filter(({ isAlive }) => isAlive);
  const dead = found.filter(({ isAlive }) => !isAlive);
  const going = new Set(alive.map(({ head }) => head.run));
  const report = {
    removed: new Set<string>(),
    left: new Set<string>(),
    unreachable: [] as string[],
    skipped: alive.map(({ head }) => `a run at ${head.url} still goes on, as process ${head.process}`),
  };
  for (const url of new Set([...dead.map(({ head }) => head.url), ...(own === undefined ? [] : [own])])) {
    const request = connecting(url);
    try {
      const connection = await connect(request, options.model, service);
      const cleaning = { connection, atOnce: request.http.concurrency, removing: removing(verifiable.kit), ...report };
      for (const journal of dead.filter(({ head }) => head.url === url)) await cleanJournal(cleaning, journal);
      if (own !== undefined) await cleanListed(cleaning, verifiable.kit, (run) => !going.has(run));
      connection.http.close();
    } catch (error) {
      if (!(error instanceof TargetUnavailable)) throw error;
      report.unreachable.push(error.message);
    }
  }
  const words = (said: Iterable<string>) => [...said].map((each) => visible(each));
  return {
    removed: words(report.removed),
    left: words(report.left),
    unreachable: words(report.unreachable),
    skipped: words(report.skipped),
  };
}

/** The operations that remove something: a journal that asks for another one is none of ours. */
function removing({ cleanup, unanswered = [], leftovers }: ServiceKit): ReadonlySet<string> {
  return new Set([...cleanup, ...unanswered, ...(leftovers?.otherwise ?? [])].map(({ call }) => call));
}

/** 0: all is gone. 1: something could not be removed. 3: an endpoint could not be reached. */
export function exitCodeOfClean({ left, unreachable }: CleanReport): 0 | 1 | 3 {
  if (unreachable.length > 0) return 3;
  return left.length > 0 ? 1 : 0;
}

interface Cleaning {
  readonly connection: Connection;
  readonly atOnce: number;
  /** What a journal may ask for. */
  readonly removing: ReadonlySet<string>;
  readonly removed: Set<string>;
  readonly left: Set<string>;
}

async function cleanJournal(cleaning: Cleaning, { path, head, things }: FoundJournal): Promise<void> {
  const { connection, atOnce, removing, ...report } = cleaning;
  const isOurs = ({ removals }: Thing) => removals.every(({ call }) => removing.has(call));
  const { removed, left } = await removeThings(connection.performer(), things.filter(isOurs), atOnce);
  const foreign = things.filter((thing) => !isOurs(thing));
  endJournal(path, head, [...left.keys(), ...foreign]);
  for (const { what } of removed) report.removed.add(what);
  for (const [{ what }, fault] of left) report.left.add(`${what}: ${fault}${head.isSigned ? signed : ""}`);
  for (const { what } of foreign) report.left.add(`${what}: ${path} asks for what is no removal, which is not done`);
}

const signed = " (the run signed with credentials of its own, which are not in its journal)";

async function cleanListed(cleaning: Cleaning, kit: ServiceKit, isMeant: (run: string) => boolean): Promise<void> {
  if (!hasLeftovers(kit)) return;
  const { connection, atOnce, ...report } = cleaning;
  const performer = connection.performer();
  const { own, others } = connection.regions;
  const list = async (): Promise<readonly Listed[]> => {
    const listed = [];
    for (const region of [own, ...others])
      listed.push(...(await leftoversIn(region, performer, kit.leftovers, isMeant)));
    return listed;
  };
  try {
    // In order: the replicas of a Region may go with a secret of another one.
    for (const each of await list()) {
      const { removed } = await removeThings(performer, [await thingOf(each, performer, kit, connection)], atOnce);
      for (const { what } of removed) report.removed.add(what);
    }
    const stubborn = (await list()).map((each) => otherwise(each, kit.leftovers));
    const { removed, left } = await removeThings(performer, stubborn, atOnce);
    for (const { what } of removed) report.removed.add(what);
    for (const [{ what }, fault] of left) report.left.add(`${what}: ${fault}`);
  } catch (error) {
    if (!(error instanceof Disturbance)) throw error;
    report.left.add(`what ${own} or another Region lists: ${error.message}`);
  }
}

function hasLeftovers(kit: ServiceKit): kit is ServiceKit & { readonly leftovers: Leftovers } {
  return kit.leftovers !== undefined;
}
