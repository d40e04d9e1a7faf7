import type { Area } from "../../area.js";
import { dateScenarios } from "./dates.js";
import { markedSecretScenarios } from "./marked.js";
import { missingSecretScenarios } from "./missing.js";
import { replicaRefusalScenarios } from "./on-replica.js";
import { secretIdScenarios } from "./secret-id.js";
import { sensitiveScenarios } from "./sensitive.js";
import { everyTokenScenarios } from "./tokens.js";
import { everyWireScenarios } from "./wire.js";

/** What the operations have in common. */
export const everyOperationAreas: readonly Area[] = [
  { id: "every-operation/wire", title: "Wire, of every operation", scenarios: everyWireScenarios },
  { id: "every-operation/secret-id", title: "How a secret is named", scenarios: secretIdScenarios },
  { id: "every-operation/missing-secret", title: "Secrets that are not there", scenarios: missingSecretScenarios },
  { id: "every-operation/marked-secret", title: "Secrets that wait for deletion", scenarios: markedSecretScenarios },
  { id: "every-operation/on-replica", title: "Changes on a replica", scenarios: replicaRefusalScenarios },
  { id: "every-operation/dates", title: "Dates", scenarios: dateScenarios },
  { id: "every-operation/tokens", title: "Tokens, of every operation", scenarios: everyTokenScenarios },
  { id: "every-operation/sensitive", title: "Sensitive members", scenarios: sensitiveScenarios },
];
