import { definePattern, mismatch, type Pattern } from "./pattern.js";
import { step } from "./pointer.js";

interface Entries extends Pattern<never> {
  readonly $pattern: "entries";
  readonly entries: readonly (readonly [key: string | Pattern<string>, value: unknown])[];
}

/** A map of exactly these entries, for keys that are not known beforehand. */
export function entries(...pairs: readonly (readonly [key: string | Pattern<string>, value: unknown])[]): Entries {
  return { $pattern: "entries", entries: pairs };
}

export const entriesPattern = definePattern<Entries>({
  name: "entries",
  sentence: ({ entries: pairs }, say) =>
    `a map of exactly ${pairs.map(([key, value]) => `${say(key)} to ${say(value)}`).join(" and ") || "nothing"}`,
  compare({ entries: pairs }, actual, context) {
    if (typeof actual !== "object" || actual === null) return mismatch("a map", actual);
    const left = new Map(Object.entries(actual));
    const found = pairs.flatMap(([key, value]) => {
      const name = String(context.make(key));
      const entry = left.get(name);
      left.delete(name);
      return context.compare(value, entry).map((each) => ({ ...each, pointer: `${step(name)}${each.pointer}` }));
    });
    if (left.size === 0) return found;
    const keys = pairs.map(([key]) => String(context.make(key)));
    return [...found, ...mismatch(`a map of ${pairs.length} entries: ${keys.join(", ")}`, actual)];
  },
  example: ({ entries: pairs }, context) =>
    Object.fromEntries(pairs.map(([, value], index) => [`key${index}`, context.example(value)])),
});
