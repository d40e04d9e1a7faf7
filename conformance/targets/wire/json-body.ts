import { Disturbance } from "../../runner/observation.js";

/**
 * A body read as JSON: an empty one stands for an object without members, `undefined` for what is no JSON.
 *
 * @throws Disturbance where it has more levels than can be looked into.
 */
export function parseBody(body: string): unknown {
  if (body === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
  if (isDeep(value)) throw new Disturbance(`the answer is nested more than ${DEEPEST} levels deep`);
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of some members that is there and not null. */
export function firstOf(members: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return names.map((name) => members[name]).find((value) => value !== undefined && value !== null);
}

/** Far more levels than any answer has that somebody meant, and few enough to look into them. */
const DEEPEST = 500;

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}
