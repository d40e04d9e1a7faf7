import type { Area } from "../../area.js";
import { faultScenarios } from "./faults.js";
import { moveCurrentScenarios } from "./move-current.js";
import { ownLabelScenarios } from "./own-labels.js";

/** The behaviour of UpdateSecretVersionStage. */
export const updateSecretVersionStageAreas: readonly Area[] = [
  {
    id: "update-secret-version-stage/move-current",
    title: "UpdateSecretVersionStage: moving AWSCURRENT",
    scenarios: moveCurrentScenarios,
  },
  {
    id: "update-secret-version-stage/own-labels",
    title: "UpdateSecretVersionStage: other labels",
    scenarios: ownLabelScenarios,
  },
  { id: "update-secret-version-stage/faults", title: "UpdateSecretVersionStage: refusals", scenarios: faultScenarios },
];
