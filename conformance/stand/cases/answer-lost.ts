import { onFirstAttempts, type Case } from "../case.js";

/** The reason for tokens: what is asked for again was done already (rule CS-043). */
export const answerLost: Case = {
  id: "answer-lost",
  title: "The first attempt of each call is done by the service, but its answer gets lost",
  demand: "retry",
  faultOn: onFirstAttempts({ kind: "cut", isDone: true }),
};
