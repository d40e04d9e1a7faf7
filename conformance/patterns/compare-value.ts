import { isPattern, matches, mismatch, type Mismatch } from "./pattern.js";
import { step } from "./pointer.js";
import { sentenceOf } from "./sentence-of.js";
import { contextAt, type Setting } from "./setting.js";
import { definitionOf } from "./vocabulary.js";

/**
 * What is not as expected. Structures may have more members than are mentioned; lists must be as long as the expected
 * one.
 */
export function compareValue(expected: unknown, actual: unknown, setting: Setting, pointer = ""): readonly Mismatch[] {
  if (isPattern(expected)) {
    const definition = definitionOf(expected);
    const context = contextAt(setting, pointer);
    if (definition.compare) return definition.compare(expected, actual, context);
    return compareValue(context.make(expected), actual, setting, pointer);
  }
  if (expected instanceof Uint8Array || expected instanceof Date) {
    return isSame(expected, actual) ? matches : mismatch(`the same ${expected.constructor.name}`, actual);
  }
  if (Array.isArray(expected)) return compareLists(expected, actual, setting, pointer);
  if (typeof expected !== "object" || expected === null) {
    return Object.is(expected, actual) ? matches : mismatch(sentenceOf(expected), actual);
  }
  if (typeof actual !== "object" || actual === null) return mismatch("a structure", actual);
  const found = actual as Readonly<Record<string, unknown>>;
  return Object.entries(expected).flatMap(([name, value]) =>
    below(name, compareValue(value, found[name], setting, `${pointer}/${name}`)),
  );
}

function compareLists(
  expected: readonly unknown[],
  actual: unknown,
  setting: Setting,
  pointer: string,
): readonly Mismatch[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return mismatch(`a list of ${expected.length}`, actual);
  }
  return expected.flatMap((value, index) =>
    below(String(index), compareValue(value, actual[index], setting, `${pointer}/${index}`)),
  );
}

/** Bytes and times, as an earlier step was answered them. */
function isSame(expected: Uint8Array | Date, actual: unknown): boolean {
  if (expected instanceof Date) return actual instanceof Date && actual.getTime() === expected.getTime();
  if (!(actual instanceof Uint8Array) || actual.length !== expected.length) return false;
  return expected.every((byte, index) => byte === actual[index]);
}

function below(segment: string, found: readonly Mismatch[]): readonly Mismatch[] {
  return found.map((each) => ({ ...each, pointer: `${step(segment)}${each.pointer}` }));
}
