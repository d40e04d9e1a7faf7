import { onFirstAttempts, type Case } from "../case.js";

/** An error that the model does not declare (rule CS-126). */
export const invalid: Case = {
  id: "invalid",
  title: "The first attempt of each call is answered with 400 ValidationException",
  demand: "no retry",
  faultOn: onFirstAttempts({ kind: "answer", status: 400, type: "ValidationException" }),
};
