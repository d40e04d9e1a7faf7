import { onFirstAttempts, type Case } from "../case.js";

export const denied: Case = {
  id: "denied",
  title: "The first attempt of each call is answered with 400 AccessDeniedException",
  demand: "no retry",
  faultOn: onFirstAttempts({ kind: "answer", status: 400, type: "AccessDeniedException" }),
};
