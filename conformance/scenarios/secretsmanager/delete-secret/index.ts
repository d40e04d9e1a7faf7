import type { Area } from "../../area.js";
import { forcedDeletionScenarios } from "./forced.js";
import { deletionWindowScenarios } from "./window.js";

/** The behaviour of DeleteSecret. */
export const deleteSecretAreas: readonly Area[] = [
  { id: "delete-secret/window", title: "Deletion with a time for restoring", scenarios: deletionWindowScenarios },
  { id: "delete-secret/forced", title: "Forced deletion, and what hinders any", scenarios: forcedDeletionScenarios },
];
