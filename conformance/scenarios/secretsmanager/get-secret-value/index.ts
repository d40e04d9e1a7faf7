import type { Area } from "../../area.js";
import { answerScenarios } from "./answer.js";
import { selectionScenarios } from "./selection.js";

/** The behaviour of GetSecretValue. */
export const getSecretValueAreas: readonly Area[] = [
  { id: "get-secret-value/answer", title: "GetSecretValue: answer and date of access", scenarios: answerScenarios },
  { id: "get-secret-value/selection", title: "GetSecretValue: which version", scenarios: selectionScenarios },
];
