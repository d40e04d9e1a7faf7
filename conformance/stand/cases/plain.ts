import { type Case } from "../case.js";

export const plain: Case = {
  id: "plain",
  title: "The service answers everything",
  demand: "nothing",
  faultOn: () => undefined,
};
