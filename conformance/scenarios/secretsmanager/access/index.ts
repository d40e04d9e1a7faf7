import type { Area } from "../../area.js";
import { otherAccountScenarios } from "./other-account.js";

/** What a second account may do with a secret. */
export const accessAreas: readonly Area[] = [
  { id: "access/other-account", title: "Another account", scenarios: otherAccountScenarios },
];
