import { onFirstAttempts, type Case } from "../case.js";

/** What stands before a service answers so: the body is not the service's. */
export const unavailable: Case = {
  id: "unavailable",
  title: "The first attempt of each call is answered with 503 and a page",
  demand: "retry",
  faultOn: onFirstAttempts({ kind: "answer", status: 503 }),
};
