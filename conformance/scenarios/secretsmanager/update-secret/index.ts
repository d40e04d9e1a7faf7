import type { Area } from "../../area.js";
import { metadataScenarios } from "./metadata.js";
import { tokenScenarios } from "./token.js";
import { valueScenarios } from "./value.js";

/** The behaviour of UpdateSecret. */
export const updateSecretAreas: readonly Area[] = [
  { id: "update-secret/value", title: "UpdateSecret: value", scenarios: valueScenarios },
  { id: "update-secret/token", title: "UpdateSecret: token", scenarios: tokenScenarios },
  { id: "update-secret/metadata", title: "UpdateSecret: description, key and dates", scenarios: metadataScenarios },
];
