import type { Area } from "../../area.js";
import { faultScenarios } from "./faults.js";
import { moveCurrentScenarios } from "./move-current.js";
import { ownLabelScenarios } from "./own-labels.js";

/** The behaviour of UpdateSecretVersionStage. */
export const updateSecretVersionStageAreas: readonly Area[] = [
  { id: "update-secret-version-stage/move-current", title: "Moving AWSCURRENT", scenarios: moveCurrentScenarios },
  { id: "update-secret-version-stage/own-labels", title: "Other labels", scenarios: ownLabelScenarios },
  { id: "update-secret-version-stage/faults", title: "Refusals", scenarios: faultScenarios },
];
