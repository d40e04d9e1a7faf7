import { isList, isStructure } from "../kinds.js";
import { isTruthy, plain } from "./values.js";

/** A member of a structure or entry of a map; `null` where there is none. */
export function field(value: unknown, name: string): unknown {
  return isStructure(value) && Object.hasOwn(value, name) ? plain(value[name]) : null;
}

/** An element of a list, from its end where the index is negative; `null` where there is none. */
export function element(value: unknown, index: number): unknown {
  return isList(value) ? plain(value.at(index)) : null;
}

/** What `inner` makes of a value; `null` of nothing. */
export function within(value: unknown, inner: (value: unknown) => unknown): unknown {
  return value === null || value === undefined ? null : inner(value);
}

/** What `inner` makes of each element, nothings left out. */
export function each(value: unknown, inner: (item: unknown) => unknown): unknown {
  return isList(value) ? value.map((item) => inner(plain(item))).filter(isSomething) : null;
}

/** The same over the values of a map or structure. */
export function eachValue(value: unknown, inner: (item: unknown) => unknown): unknown {
  return isStructure(value) ? each(Object.values(value), inner) : null;
}

/** The same over the elements that pass a test. */
export function eachWhere(
  value: unknown,
  test: (item: unknown) => unknown,
  inner: (item: unknown) => unknown,
): unknown {
  return isList(value)
    ? each(
        value.map(plain).filter((item) => isTruthy(test(item))),
        inner,
      )
    : null;
}

/** A list with the elements of its lists in their place. */
export function flatten(value: unknown): unknown {
  return isList(value) ? value.flat(1) : null;
}

/** Part of a list, as in Python. */
export function slice(value: unknown, start: number | null, stop: number | null, step: number): unknown {
  if (!isList(value)) return null;
  const { length } = value;
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (at: number) => Math.min(Math.max(at < 0 ? at + length : at, low), high);
  const from = start === null ? (step > 0 ? low : high) : bound(start);
  const to = stop === null ? (step > 0 ? high : low) : bound(stop);
  const part: unknown[] = [];
  for (let at = from; step > 0 ? at < to : at > to; at += step) part.push(value[at]);
  return part;
}

function isSomething(value: unknown): boolean {
  return value !== null && value !== undefined;
}
