import { isPattern } from "./pattern.js";
import { contextAt, type Setting } from "./setting.js";
import { definitionOf } from "./vocabulary.js";

/**
 * Puts values in the place of all patterns, at any depth.
 *
 * @throws Error where a pattern stands that only an expectation can have.
 * @throws NothingThere where an earlier answer lacks what is asked for.
 */
export function makeValue(value: unknown, setting: Setting, pointer = ""): unknown {
  if (isPattern(value)) {
    const definition = definitionOf(value);
    if (!definition.make) throw new Error(`"${definition.name}" at "${pointer}" cannot make a value`);
    return definition.make(value, contextAt(setting, pointer));
  }
  if (Array.isArray(value)) return value.map((each, index) => makeValue(each, setting, `${pointer}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, makeValue(each, setting, `${pointer}/${name}`)]),
  );
}
