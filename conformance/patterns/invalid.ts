import { definePattern, isPattern, type Pattern } from "./pattern.js";

interface Invalid extends Pattern<never> {
  readonly $pattern: "invalid";
  readonly value: unknown;
}

/** An input that breaks the operation's types on purpose: a compiler must refuse it, and whoever sends it sends the value. */
export function invalid(value: unknown): Invalid {
  return { $pattern: "invalid", value };
}

export function isInvalid(value: unknown): boolean {
  return isPattern(value) && value.$pattern === "invalid";
}

export const invalidPattern = definePattern<Invalid>({
  name: "invalid",
  sentence: ({ value }, say) => `against the types: ${say(value)}`,
  make: ({ value }, context) => context.make(value),
  example: ({ value }, context) => context.example(value),
});
