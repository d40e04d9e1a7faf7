import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Arn extends Pattern<string> {
  readonly $pattern: "arn";
  readonly name?: string | Pattern<string>;
}

const FORM = /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:(.+)-([^-]{6})$/su;

/**
 * The complete ARN of a secret: partition, Region, account, `secret:`, its name, a hyphen and six characters.
 *
 * @param name Given: the ARN is that of the secret with this name.
 */
export function arn(name?: string | Pattern<string>): Arn {
  return { $pattern: "arn", ...(name !== undefined && { name }) };
}

export const arnPattern = definePattern<Arn>({
  name: "arn",
  sentence: ({ name }, say) =>
    name === undefined ? "the complete ARN of a secret" : `the complete ARN of the secret ${say(name)}`,
  compare(pattern, actual, context) {
    const name = typeof actual === "string" ? FORM.exec(actual)?.[1] : undefined;
    const fits = name !== undefined && (pattern.name === undefined || context.compare(pattern.name, name).length === 0);
    return fits
      ? matches
      : mismatch("the complete ARN of the secret, ending in its name, a hyphen and six characters", actual);
  },
  example: () => "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-Ab3dE9",
});
