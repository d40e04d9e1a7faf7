import { isEqual } from "../equality.js";
import { isBlob, isList, isStructure } from "../kinds.js";
import { aComparableList, aList, aNumber, anObject, aText, refuse } from "./expect.js";
import { plain } from "./values.js";

// The functions of JMESPath that take values. @see https://jmespath.org/specification.html#built-in-functions

export function absolute(value: unknown): number {
  return Math.abs(aNumber(value));
}

export function average(list: unknown): number | null {
  const numbers = aList(list).map(aNumber);
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

export function ceiling(value: unknown): number {
  return Math.ceil(aNumber(value));
}

export function contains(subject: unknown, wanted: unknown): boolean {
  if (typeof subject === "string") return typeof wanted === "string" && subject.includes(wanted);
  return aList(subject).some((item) => isEqual(item, wanted));
}

export function endsWith(text: unknown, end: unknown): boolean {
  return aText(text).endsWith(aText(end));
}

export function floor(value: unknown): number {
  return Math.floor(aNumber(value));
}

export function join(glue: unknown, list: unknown): string {
  const separator = aText(glue);
  return aList(list).map(aText).join(separator);
}

export function keysOf(object: unknown): readonly string[] {
  return Object.keys(anObject(object));
}

/** Code points of a text, bytes, elements, or members. */
export function lengthOf(value: unknown): number {
  if (typeof value === "string") return [...value].length;
  if (isList(value) || isBlob(value)) return value.length;
  return isStructure(value) ? Object.keys(value).length : refuse("a string, array or object");
}

export function maximum(list: unknown): unknown {
  return extreme(aComparableList(list), 1);
}

export function merge(...objects: readonly unknown[]): unknown {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(anObject(object))));
}

export function minimum(list: unknown): unknown {
  return extreme(aComparableList(list), -1);
}

export function firstPresent(...values: readonly unknown[]): unknown {
  return values.find((value) => value !== null && value !== undefined) ?? null;
}

export function reverse(value: unknown): unknown {
  if (typeof value === "string") return [...value].reverse().join("");
  return [...aList(value)].reverse();
}

export function sort(list: unknown): unknown {
  return [...aComparableList(list)].sort(compare);
}

export function startsWith(text: unknown, start: unknown): boolean {
  return aText(text).startsWith(aText(start));
}

export function sum(list: unknown): number {
  return aList(list)
    .map(aNumber)
    .reduce((total, each) => total + each, 0);
}

export function toArray(value: unknown): unknown {
  return isList(value) ? value : [value];
}

export function toNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value) ? Number(value) : null;
}

export function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function valuesOf(object: unknown): readonly unknown[] {
  return Object.values(anObject(object)).map(plain);
}

/** Numbers by size, texts by code points, which is not the order of their UTF-16 units. */
export function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" || typeof b === "number") return Number(a) - Number(b);
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const difference = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function extreme(list: readonly (string | number)[], direction: 1 | -1): string | number | null {
  return list.length === 0 ? null : list.reduce((best, each) => (compare(each, best) * direction > 0 ? each : best));
}
