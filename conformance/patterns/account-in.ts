import { definePattern, type Pattern } from "./pattern.js";

interface AccountIn extends Pattern<string> {
  readonly $pattern: "accountIn";
  readonly arn: string | Pattern<string>;
}

/** The account that an ARN names: twelve digits. */
export function accountIn(arn: string | Pattern<string>): AccountIn {
  return { $pattern: "accountIn", arn };
}

export const accountInPattern = definePattern<AccountIn>({
  name: "accountIn",
  sentence: ({ arn }, say) => `the account in ${say(arn)}`,
  make: ({ arn }, context) => String(context.make(arn)).split(":")[4] ?? "",
});
