import { from, present } from "../../../patterns/index.js";
import type { SecretStep, Some } from "../steps.js";
import { ROTATES } from "./functions.js";

/** A rotation of the secret that the step `made` made, every 30 days and by a function that works, unless told else. */
export function rotates({ as, ...more }: Some<"RotateSecret"> & { readonly as?: string } = {}): SecretStep {
  return {
    ...(as !== undefined && { as }),
    call: "RotateSecret",
    input: {
      SecretId: from("made", "input.Name"),
      RotationLambdaARN: ROTATES,
      RotationRules: { AutomaticallyAfterDays: 30 },
      ...more,
    },
    expect: { output: { VersionId: present() } },
  };
}
