import { definePattern, type Pattern } from "./pattern.js";

interface ApartFrom extends Pattern<never> {
  readonly $pattern: "apartFrom";
  readonly others: unknown;
  readonly value: unknown;
}

/** A list or a map that is as described once the elements or entries of one kind are put aside. */
export function apartFrom(others: unknown, value: unknown): ApartFrom {
  return { $pattern: "apartFrom", others, value };
}

export const apartFromPattern = definePattern<ApartFrom>({
  name: "apartFrom",
  sentence: ({ others, value }, say) => `${say(value)}, apart from each that is ${say(others)}`,
  compare({ others, value }, actual, context) {
    const isMeant = (each: unknown) => context.compare(others, each).length > 0;
    if (Array.isArray(actual)) return context.compare(value, actual.filter(isMeant));
    if (typeof actual !== "object" || actual === null) return context.compare(value, actual);
    return context.compare(value, Object.fromEntries(Object.entries(actual).filter(([, each]) => isMeant(each))));
  },
  example: ({ value }, context) => context.example(value),
});
