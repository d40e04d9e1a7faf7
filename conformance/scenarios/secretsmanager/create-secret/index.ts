import type { Area } from "../../area.js";
import { answerScenarios } from "./answer.js";
import { binaryScenarios } from "./binary.js";
import { clientAnswerScenarios } from "./client-answers.js";
import { deletionScenarios } from "./deletion.js";
import { descriptionScenarios } from "./description.js";
import { encryptionKeyScenarios } from "./encryption-key.js";
import { nameSuffixScenarios } from "./name-suffix.js";
import { nameTakenScenarios } from "./name-taken.js";
import { nameScenarios } from "./name.js";
import { noValueScenarios } from "./no-value.js";
import { replicaElsewhereScenarios } from "./replicas-elsewhere.js";
import { replicaScenarios } from "./replicas.js";
import { reservedTagScenarios } from "./reserved-tags.js";
import { tagLimitScenarios } from "./tag-limits.js";
import { tagScenarios } from "./tags.js";
import { clientTokenScenarios } from "./client-token.js";
import { repeatedTokenScenarios } from "./token-repeated.js";
import { tokenLimitScenarios } from "./token-limits.js";
import { tokenScenarios } from "./token.js";
import { hiddenValueScenarios } from "./value-hidden.js";
import { valueLimitScenarios } from "./value-limits.js";
import { valueScenarios } from "./value.js";
import { versionScenarios } from "./versions.js";
import { checkOrderScenarios } from "./check-order.js";
import { requestScenarios } from "./request.js";
import { wireScenarios } from "./wire.js";

/** The behaviour of CreateSecret, area by area in the order of its documentation. */
export const createSecretAreas: readonly Area[] = [
  { id: "create-secret/answer", title: "CreateSecret: answer", scenarios: answerScenarios },
  { id: "create-secret/versions", title: "CreateSecret: versions and labels", scenarios: versionScenarios },
  {
    id: "create-secret/value",
    title: "CreateSecret: text value",
    scenarios: [...valueScenarios, ...valueLimitScenarios, ...hiddenValueScenarios],
  },
  { id: "create-secret/binary", title: "CreateSecret: binary value", scenarios: binaryScenarios },
  { id: "create-secret/no-value", title: "CreateSecret: no value", scenarios: noValueScenarios },
  { id: "create-secret/encryption-key", title: "CreateSecret: encryption key", scenarios: encryptionKeyScenarios },
  { id: "create-secret/name", title: "CreateSecret: name", scenarios: nameScenarios },
  { id: "create-secret/name-suffix", title: "CreateSecret: name and ARN suffix", scenarios: nameSuffixScenarios },
  { id: "create-secret/name-taken", title: "CreateSecret: name in use", scenarios: nameTakenScenarios },
  {
    id: "create-secret/token",
    title: "CreateSecret: token",
    scenarios: [...tokenScenarios, ...tokenLimitScenarios, ...repeatedTokenScenarios],
  },
  { id: "create-secret/client-token", title: "CreateSecret: token, by clients", scenarios: clientTokenScenarios },
  { id: "create-secret/description", title: "CreateSecret: description and dates", scenarios: descriptionScenarios },
  {
    id: "create-secret/tags",
    title: "CreateSecret: tags",
    scenarios: [...tagScenarios, ...tagLimitScenarios, ...reservedTagScenarios],
  },
  {
    id: "create-secret/replicas",
    title: "CreateSecret: replicas",
    scenarios: [...replicaScenarios, ...replicaElsewhereScenarios],
  },
  { id: "create-secret/deletion", title: "CreateSecret: deletion", scenarios: deletionScenarios },
  { id: "create-secret/wire", title: "CreateSecret: wire", scenarios: [...wireScenarios, ...checkOrderScenarios] },
  { id: "create-secret/request", title: "CreateSecret: requests, by clients", scenarios: requestScenarios },
  { id: "create-secret/client-answers", title: "CreateSecret: answers, by clients", scenarios: clientAnswerScenarios },
];
