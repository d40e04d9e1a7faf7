import type { Gaps } from "./gaps.js";

/** Secrets Manager's rules without a scenario. */
export const secretsManagerGaps: Gaps = {
  beyondUs: [
    { rules: ["CS-011"], reason: "Nothing can be seen of it but the time that it takes." },
    { rules: ["CS-012"], reason: "It takes KMS permissions to withhold." },
    { rules: ["CS-013"], reason: "It takes an account that never had a default key." },
    { rules: ["CS-016"], reason: "It takes a second account, and a KMS key with a policy." },
    { rules: ["CS-018"], reason: "It takes a KMS key of a second account." },
    {
      rules: ["CS-020", "CS-021", "CS-022", "CS-023"],
      reason: "It takes callers whose IAM permissions can be chosen.",
    },
    { rules: ["CS-063"], reason: "It is about the console." },
    { rules: ["CS-078", "CS-092"], reason: "It takes an IAM policy that looks at tags." },
    { rules: ["CS-085"], reason: "Only AWS services can set such tags." },
    { rules: ["CS-093"], reason: "It is advice to callers; the service refuses nothing." },
    { rules: ["CS-101"], reason: "It takes KMS keys in two Regions." },
    { rules: ["SM-010"], reason: "It takes the seconds in which the live service is at work on a forced deletion." },
    { rules: ["SM-014"], reason: "It allows for answers that are out of date; none shows it for certain." },
    { rules: ["SM-139"], reason: "Only other AWS services make such secrets." },
    { rules: ["SM-167"], reason: "It takes KMS permissions to withhold." },
  ],
  open: [],
};
