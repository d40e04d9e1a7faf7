import { onFirstAttempts, type Case } from "../case.js";

/** @see rule CS-132 */
export const serverError: Case = {
  id: "server-error",
  title: "The first attempt of each call is answered with 500 InternalServiceError",
  demand: "retry",
  faultOn: onFirstAttempts({ kind: "answer", status: 500, type: "InternalServiceError" }),
};
