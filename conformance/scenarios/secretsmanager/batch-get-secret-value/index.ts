import type { Area } from "../../area.js";
import { faultScenarios } from "./faults.js";
import { filterScenarios } from "./filters.js";
import { idScenarios } from "./ids.js";

/** The behaviour of BatchGetSecretValue. */
export const batchGetSecretValueAreas: readonly Area[] = [
  { id: "batch-get-secret-value/ids", title: "BatchGetSecretValue: secrets that are named", scenarios: idScenarios },
  {
    id: "batch-get-secret-value/filters",
    title: "BatchGetSecretValue: secrets that are searched",
    scenarios: filterScenarios,
  },
  { id: "batch-get-secret-value/faults", title: "BatchGetSecretValue: refusals", scenarios: faultScenarios },
];
