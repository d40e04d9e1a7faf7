import { onFirstAttempts, type Case } from "../case.js";

export const cutOff: Case = {
  id: "cut-off",
  title: "The first attempt of each call finds its connection cut, and the service has done nothing",
  demand: "retry",
  faultOn: onFirstAttempts({ kind: "cut", isDone: false }),
};
