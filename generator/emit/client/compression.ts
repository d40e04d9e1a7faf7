import type { OperationPlan } from "../../plan/index.js";

/** Whether clients make less of an operation's requests: the model names an encoding that they know. */
export function isCompressed({ requestEncodings = [] }: OperationPlan): boolean {
  return requestEncodings.includes("gzip");
}
