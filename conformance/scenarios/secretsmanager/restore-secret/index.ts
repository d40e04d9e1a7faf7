import type { Area } from "../../area.js";
import { restoredScenarios } from "./restored.js";

/** The behaviour of RestoreSecret. */
export const restoreSecretAreas: readonly Area[] = [
  { id: "restore-secret/restored", title: "Restoring", scenarios: restoredScenarios },
];
