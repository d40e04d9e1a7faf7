import { isBlob, isList, isStructure } from "../kinds.js";
import { InvalidType } from "./values.js";

// What the functions of JMESPath take. Anything else is an error, not `null`.

export function aNumber(value: unknown): number {
  return typeof value === "number" ? value : refuse("a number");
}

export function aText(value: unknown): string {
  return typeof value === "string" ? value : refuse("a string");
}

export function aList(value: unknown): readonly unknown[] {
  return isList(value) ? value : refuse("an array");
}

export function anObject(value: unknown): Readonly<Record<string, unknown>> {
  return isStructure(value) && !isBlob(value) ? value : refuse("an object");
}

/** A list of numbers only, or of texts only. */
export function aComparableList(value: unknown): readonly number[] | readonly string[] {
  const list = aList(value);
  if (list.every((item) => typeof item === "number")) return list as readonly number[];
  return list.every((item) => typeof item === "string") ? (list as readonly string[]) : refuse("numbers or strings");
}

export function refuse(wanted: string): never {
  throw new InvalidType(`expected ${wanted}`);
}
