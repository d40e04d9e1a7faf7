import { onFirstAttempts, type Case } from "../case.js";

/** Throttling has status 400, like every refusal: what tells it from the others is its type (rules CS-127, CS-132). */
export const throttled: Case = {
  id: "throttled",
  title: "The first attempt of each call is answered with 400 ThrottlingException",
  demand: "retry",
  faultOn: onFirstAttempts({ kind: "answer", status: 400, type: "ThrottlingException" }),
};
