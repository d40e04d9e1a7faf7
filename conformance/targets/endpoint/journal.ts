import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Refused } from "../../refused.js";
import type { Removal } from "./removal.js";

/** Something that a run made, or was about to make, and how to remove it. */
export interface Thing {
  /** Number within the run. What is told later of the same number counts; no removals: there is nothing any more. */
  readonly id: number;
  /** What people know it by. */
  readonly what: string;
  readonly removals: readonly Removal[];
}

/** The first line of a journal: whose it is. */
export interface JournalHead {
  readonly kind: "hallmark-run";
  readonly version: 1;
  /** What the names of its own carry, see `markOf`. */
  readonly run: string;
  /** Id of the service. */
  readonly service: string;
  readonly url: string;
  /** Whether it takes credentials to remove what it names. They are not in it. */
  readonly isSigned: boolean;
  readonly host: string;
  readonly process: number;
}

/** What a run made, line by line while it makes it, so that it can be removed whatever becomes of the run. */
export interface Journal {
  tell(thing: Thing): void;
  /** Ends it with what is left; a journal of nothing is removed. */
  end(left: readonly Thing[]): void;
}

/** @throws Refused where the folder cannot be written to. */
export function keepJournal(
  folder: string,
  run: string,
  about: Pick<JournalHead, "service" | "url" | "isSigned">,
): Journal {
  const head: JournalHead = { kind: "hallmark-run", version: 1, run, ...about, host: hostname(), process: process.pid };
  const path = join(folder, `${run}-${process.pid}.jsonl`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, lineOf(head));
  } catch (error) {
    throw new Refused(`the journal of the run cannot be written to ${folder}: ${(error as Error).message}`);
  }
  return {
    tell: (thing) => appendFileSync(path, lineOf(thing)),
    end: (left) => endJournal(path, head, left),
  };
}

/** A journal that was found. */
export interface FoundJournal {
  readonly path: string;
  readonly head: JournalHead;
  readonly things: readonly Thing[];
  /** The run that keeps it is still going. */
  readonly isAlive: boolean;
}

/** The journals in a folder; what is none is left alone. */
export function journalsIn(folder: string): readonly FoundJournal[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.toSorted().flatMap((name): readonly FoundJournal[] => {
    if (!name.endsWith(".jsonl")) return [];
    const path = join(folder, name);
    const [head, ...things] = linesIn(path).flatMap(parsed);
    if (!isHead(head)) return [];
    const latest = new Map(things.filter(isThing).map((thing) => [thing.id, thing]));
    const left = [...latest.values()].filter(({ removals }) => removals.length > 0);
    return [{ path, head, things: left, isAlive: isAlive(head, path) }];
  });
}

/** None of what is no file, or may not be read. */
function linesIn(path: string): readonly string[] {
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8").split("\n") : [];
  } catch {
    return [];
  }
}

export function endJournal(path: string, head: JournalHead, left: readonly Thing[]): void {
  if (left.length === 0) rmSync(path, { force: true });
  else writeFileSync(path, [head, ...left].map(lineOf).join(""));
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** The last line may be cut off. */
function parsed(line: string): readonly unknown[] {
  try {
    return line === "" ? [] : [JSON.parse(line) as unknown];
  } catch {
    return [];
  }
}

function isHead(value: unknown): value is JournalHead {
  const { kind, version, run, service, url, host, process: id } = membersOf(value);
  return (
    kind === "hallmark-run" &&
    version === 1 &&
    [run, service, url, host].every((each) => typeof each === "string") &&
    URL.canParse(String(url)) &&
    Number.isSafeInteger(id)
  );
}

function isThing(value: unknown): value is Thing {
  const { id, what, removals } = membersOf(value);
  return typeof id === "number" && typeof what === "string" && Array.isArray(removals) && removals.every(isRemoval);
}

function isRemoval(value: unknown): value is Removal {
  const { turn, call, region, account } = membersOf(value);
  const isSomewhere = typeof region === "string" && /^[\w-]+$/.test(region);
  return typeof turn === "number" && typeof call === "string" && isSomewhere && /^(own|other)$/.test(String(account));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A process may have the number of one that is long gone; a run that goes on writes every few seconds. */
const LONGEST_SILENCE = 15 * 60_000;

function isAlive({ host, process: id }: JournalHead, path: string): boolean {
  if (host !== hostname() || id === process.pid) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    // The process of another user is alive as well.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return Date.now() - statSync(path).mtimeMs < LONGEST_SILENCE;
}
