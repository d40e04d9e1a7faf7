import { definePattern, type Pattern } from "./pattern.js";

interface WithoutSuffix extends Pattern<string> {
  readonly $pattern: "withoutSuffix";
  readonly of: string | Pattern<string>;
}

/** A partial ARN: a complete one without its hyphen and six characters. */
export function withoutSuffix(of: string | Pattern<string>): WithoutSuffix {
  return { $pattern: "withoutSuffix", of };
}

export const withoutSuffixPattern = definePattern<WithoutSuffix>({
  name: "withoutSuffix",
  sentence: ({ of }, say) => `${say(of)} without its hyphen and six characters`,
  make: ({ of }, context) => String(context.make(of)).slice(0, -7),
});
