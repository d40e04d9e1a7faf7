import { definePattern, type Pattern } from "./pattern.js";

interface InRegion extends Pattern<string> {
  readonly $pattern: "inRegion";
  readonly arn: string | Pattern<string>;
  readonly region: string | Pattern<string>;
}

/** An ARN as it is in another Region of the same partition: only that part of it differs. */
export function inRegion(arn: string | Pattern<string>, region: string | Pattern<string>): InRegion {
  return { $pattern: "inRegion", arn, region };
}

export const inRegionPattern = definePattern<InRegion>({
  name: "inRegion",
  sentence: ({ arn, region }, say) => `${say(arn)}, but in ${say(region)}`,
  make({ arn, region }, context) {
    const whole = String(context.make(arn));
    const parts = whole.split(":");
    // Where only types are looked at, an earlier answer is made up, and no ARN.
    if (parts[0] !== "arn") return whole;
    return [...parts.slice(0, 3), String(context.make(region)), ...parts.slice(4)].join(":");
  },
});
