import { isPattern } from "./pattern.js";
import { contextAt, type Setting } from "./setting.js";
import { definitionOf } from "./vocabulary.js";

/** A value that has the type of an expected one; members that are expected to be absent are left out. */
export function exampleOf(value: unknown, setting: Setting, pointer = ""): unknown {
  if (isPattern(value)) {
    const definition = definitionOf(value);
    const context = contextAt(setting, pointer);
    return definition.example ? definition.example(value, context) : definition.make?.(value, context);
  }
  if (Array.isArray(value)) return value.map((each, index) => exampleOf(each, setting, `${pointer}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, exampleOf(each, setting, `${pointer}/${name}`)] as const)
      .filter(([, each]) => each !== undefined),
  );
}
