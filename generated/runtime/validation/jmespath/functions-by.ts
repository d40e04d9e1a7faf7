import { aList, refuse } from "./expect.js";
import { compare } from "./functions.js";

// The functions of JMESPath that take an expression. @see https://jmespath.org/specification.html#built-in-functions

type Expression = (item: unknown) => unknown;

export function map(inner: Expression, list: unknown): unknown {
  return aList(list).map((item) => inner(item) ?? null);
}

export function maximumBy(list: unknown, key: Expression): unknown {
  return (
    keyed(list, key).reduce<Keyed | undefined>(
      (best, each) => (best && compare(each.key, best.key) <= 0 ? best : each),
      undefined,
    )?.item ?? null
  );
}

export function minimumBy(list: unknown, key: Expression): unknown {
  return (
    keyed(list, key).reduce<Keyed | undefined>(
      (best, each) => (best && compare(each.key, best.key) >= 0 ? best : each),
      undefined,
    )?.item ?? null
  );
}

export function sortBy(list: unknown, key: Expression): unknown {
  return keyed(list, key)
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
}

interface Keyed {
  readonly item: unknown;
  readonly key: string | number;
}

/** The elements with their keys, which must be all numbers or all texts. */
function keyed(list: unknown, key: Expression): Keyed[] {
  const pairs = aList(list).map((item) => ({ item, key: key(item) }));
  const isAll = (type: string) => pairs.every((pair) => typeof pair.key === type);
  return isAll("number") || isAll("string") ? (pairs as Keyed[]) : refuse("numbers or strings");
}
