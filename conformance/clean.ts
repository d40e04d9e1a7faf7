import type { Model, ShapeId } from "../generator/model/index.js";
import { endpointOptions, type EndpointRequest } from "./endpoint-request.js";
import { Disturbance } from "./runner/observation.js";
import type { Leftovers, ServiceKit } from "./scenarios/service-kit.js";
import { removeThings } from "./targets/endpoint/cleaner.js";
import { connect, type Connection } from "./targets/endpoint/connection.js";
import { endJournal, journalsIn, type FoundJournal } from "./targets/endpoint/journal.js";
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
      const cleaning = { connection, atOnce: request.http.concurrency, ...report };
      for (const journal of dead.filter(({ head }) => head.url === url)) await cleanJournal(cleaning, journal);
      if (own !== undefined) await cleanListed(cleaning, verifiable.kit, (run) => !going.has(run));
      connection.http.close();
    } catch (error) {
      if (!(error instanceof TargetUnavailable)) throw error;
      report.unreachable.push(error.message);
    }
  }
  return { ...report, removed: [...report.removed], left: [...report.left] };
}

/** 0: all is gone. 1: something could not be removed. 3: an endpoint could not be reached. */
export function exitCodeOfClean({ left, unreachable }: CleanReport): 0 | 1 | 3 {
  if (unreachable.length > 0) return 3;
  return left.length > 0 ? 1 : 0;
}

interface Cleaning {
  readonly connection: Connection;
  readonly atOnce: number;
  readonly removed: Set<string>;
  readonly left: Set<string>;
}

async function cleanJournal({ connection, atOnce, ...report }: Cleaning, journal: FoundJournal): Promise<void> {
  const { path, head, things } = journal;
  const { removed, left } = await removeThings(connection.performer(), things, atOnce);
  endJournal(path, head, [...left.keys()]);
  for (const { what } of removed) report.removed.add(what);
  for (const [{ what }, fault] of left) report.left.add(`${what}: ${fault}${head.isSigned ? signed : ""}`);
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
