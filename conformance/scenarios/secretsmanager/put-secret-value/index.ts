import type { Area } from "../../area.js";
import { answerScenarios } from "./answer.js";
import { firstVersionScenarios } from "./first-version.js";
import { labelScenarios } from "./labels.js";
import { ownLabelScenarios } from "./own-labels.js";
import { tokenScenarios } from "./token.js";

/** The behaviour of PutSecretValue. */
export const putSecretValueAreas: readonly Area[] = [
  { id: "put-secret-value/answer", title: "PutSecretValue: answer", scenarios: answerScenarios },
  { id: "put-secret-value/first-version", title: "PutSecretValue: first version", scenarios: firstVersionScenarios },
  {
    id: "put-secret-value/labels",
    title: "PutSecretValue: staging labels",
    scenarios: [...labelScenarios, ...ownLabelScenarios],
  },
  { id: "put-secret-value/token", title: "PutSecretValue: token", scenarios: tokenScenarios },
];
