import { InvalidNextTokenException } from "../../generated/secretsmanager/errors/index.js";

/** Part of a list, and the token that asks for what follows. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly nextToken?: string | undefined;
}

export interface PageRequest {
  /** The most items that one page may hold. */
  readonly size: number;
  readonly token?: string | undefined;
  /** What is listed; a token is good for that list only. */
  readonly scope: string;
}

/**
 * Cuts one page out of a list.
 *
 * @throws InvalidNextTokenException for a token that this list did not give out (rule SM-102).
 */
export function pageOf<T>(all: readonly T[], { size, token, scope }: PageRequest): Page<T> {
  const start = token === undefined ? 0 : startOf(token, scope);
  const end = start + size;
  return {
    items: all.slice(start, end),
    ...(end < all.length && { nextToken: tokenAt(end, scope) }),
  };
}

function tokenAt(start: number, scope: string): string {
  return btoa(JSON.stringify([start, scope]));
}

function startOf(token: string, scope: string): number {
  const start = readStart(token);
  if (!Number.isSafeInteger(start) || start < 0 || tokenAt(start, scope) !== token) {
    throw new InvalidNextTokenException({ message: "The NextToken value is invalid." });
  }
  return start;
}

function readStart(token: string): number {
  try {
    return Number((JSON.parse(atob(token)) as readonly unknown[])[0]);
  } catch {
    return Number.NaN;
  }
}
