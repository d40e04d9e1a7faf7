import { type Case } from "../case.js";

/** How often a client tries, and whether it waits between its attempts, shows where trying does not help. */
export const outOfOrder: Case = {
  id: "out-of-order",
  title: "Every attempt of every call is answered with 500 InternalServiceError",
  demand: "give up",
  faultOn: () => ({ kind: "answer", status: 500, type: "InternalServiceError" }),
};
