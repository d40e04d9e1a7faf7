import type { Area } from "../../area.js";
import { begunRotationScenarios } from "./begun.js";
import { playedRotationScenarios } from "./played.js";
import { rotationRuleScenarios } from "./rules.js";

/** The behaviour of RotateSecret. */
export const rotateSecretAreas: readonly Area[] = [
  { id: "rotate-secret/begun", title: "Rotation, begun", scenarios: begunRotationScenarios },
  { id: "rotate-secret/played", title: "Rotation, played to its end", scenarios: playedRotationScenarios },
  { id: "rotate-secret/rules", title: "Rotation rules", scenarios: rotationRuleScenarios },
];
