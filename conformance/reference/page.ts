import { InvalidNextTokenException } from "../../generated/secretsmanager/errors/index.js";

/** Part of a list, and the token that asks for what follows. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly nextToken?: string | undefined;
}

/** Where an item stands in its list: by a time, and among items of one time by a text that only one of them has. */
export type Position = readonly [time: number, id: string];

export interface PageRequest<T> {
  /** The most items that one page may hold. */
  readonly size: number;
  readonly token?: string | undefined;
  /** What is listed; a token is good for that list only. */
  readonly scope: string;
  readonly positionOf: (item: T) => Position;
  readonly order?: "asc" | "desc";
  /** Given: only what passes is listed. Not asked about more items than a page needs. */
  readonly passes?: (item: T) => boolean;
}

/**
 * Cuts one page out of a list, which may come in any order. A token remembers the item before it rather than a count,
 * so that nothing is listed twice or left out when items come and go between two pages.
 *
 * @throws InvalidNextTokenException for a token that this list did not give out (rule SM-102).
 */
export async function pageOf<T>(all: readonly T[], request: PageRequest<T>): Promise<Page<T>> {
  const { size, token, positionOf, order = "asc", passes = () => true } = request;
  const list = await digestOf(request.scope);
  const before = token === undefined ? undefined : positionIn(token, list);
  const sign = order === "asc" ? 1 : -1;
  const left = before ? all.filter((item) => sign * compare(positionOf(item), before) > 0) : [...all];
  left.sort((a, b) => sign * compare(positionOf(a), positionOf(b)));
  const items: T[] = [];
  for (const item of left) {
    if (!passes(item)) continue;
    const last = items.at(-1);
    if (last !== undefined && items.length === size) return { items, nextToken: tokenAfter(positionOf(last), list) };
    items.push(item);
  }
  return { items };
}

function compare([timeA, idA]: Position, [timeB, idB]: Position): number {
  if (timeA !== timeB) return timeA - timeB;
  if (idA === idB) return 0;
  return idA < idB ? -1 : 1;
}

function tokenAfter([time, id]: Position, list: string): string {
  return base64(new TextEncoder().encode(JSON.stringify([list, time, id])));
}

function positionIn(token: string, list: string): Position {
  const position = readPosition(token);
  if (!position || tokenAfter(position, list) !== token) {
    throw new InvalidNextTokenException({ message: "The NextToken value is invalid." });
  }
  return position;
}

function readPosition(token: string): Position | undefined {
  try {
    const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
    const [, time, id] = JSON.parse(new TextDecoder().decode(bytes)) as readonly unknown[];
    return typeof time === "number" && typeof id === "string" ? [time, id] : undefined;
  } catch {
    return undefined;
  }
}

/** Short, so that a token stays short however much is asked for. */
async function digestOf(scope: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(scope));
  return base64(new Uint8Array(digest, 0, 12));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
