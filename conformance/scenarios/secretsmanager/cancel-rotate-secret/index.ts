import type { Area } from "../../area.js";
import { cancelledRotationScenarios } from "./cancelled.js";

/** The behaviour of CancelRotateSecret. */
export const cancelRotateSecretAreas: readonly Area[] = [
  { id: "cancel-rotate-secret/cancelled", title: "Rotation, switched off", scenarios: cancelledRotationScenarios },
];
