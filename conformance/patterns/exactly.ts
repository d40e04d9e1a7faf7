import { definePattern, type Pattern } from "./pattern.js";
import { step } from "./pointer.js";

interface Exactly extends Pattern<never> {
  readonly $pattern: "exactly";
  readonly members: Readonly<Record<string, unknown>>;
}

/** A structure with these members and no others; elsewhere, members that are not mentioned may be there. */
export function exactly(members: Readonly<Record<string, unknown>>): Exactly {
  return { $pattern: "exactly", members };
}

export const exactlyPattern = definePattern<Exactly>({
  name: "exactly",
  sentence: ({ members }) => `exactly the members ${Object.keys(members).join(", ")}`,
  compare({ members }, actual, context) {
    const others = Object.entries(actual ?? {})
      .filter(([name, value]) => !(name in members) && value !== undefined && value !== null)
      .map(([name, value]) => ({ pointer: step(name), expected: "no such member", actual: value as unknown }));
    return [...context.compare(members, actual), ...others];
  },
  example: ({ members }, context) => context.example(members),
});
