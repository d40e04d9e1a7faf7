import type { Area } from "../../area.js";
import { passwordCharacterScenarios } from "./characters.js";
import { passwordLengthScenarios } from "./length.js";

/** The behaviour of GetRandomPassword. */
export const getRandomPasswordAreas: readonly Area[] = [
  { id: "get-random-password/characters", title: "Characters of passwords", scenarios: passwordCharacterScenarios },
  { id: "get-random-password/length", title: "Length of passwords", scenarios: passwordLengthScenarios },
];
