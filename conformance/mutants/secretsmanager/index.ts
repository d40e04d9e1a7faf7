import type { Mutant } from "../mutant.js";
import { answerMutants } from "./answers.js";
import { clientAnswerMutants } from "./client-answers.js";
import { clientRequestMutants } from "./client-requests.js";
import { clientTokenMutants } from "./client-tokens.js";
import { deletionMutants } from "./deletion.js";
import { descriptionMutants } from "./description.js";
import { encryptionKeyMutants } from "./encryption-key.js";
import { nameMutants } from "./name.js";
import { openapiMutants } from "./openapi.js";
import { replicaMutants } from "./replicas.js";
import { tagMutants } from "./tags.js";
import { tokenMutants } from "./token.js";
import { typeMutants } from "./types.js";
import { validatorMutants } from "./validators.js";
import { valueMutants } from "./value.js";
import { versionMutants } from "./versions.js";
import { wireMutants } from "./wire.js";

/** Every fault that the suite is tried with. */
export const secretsManagerMutants: readonly Mutant[] = [
  ...answerMutants,
  ...versionMutants,
  ...valueMutants,
  ...encryptionKeyMutants,
  ...nameMutants,
  ...tokenMutants,
  ...descriptionMutants,
  ...tagMutants,
  ...replicaMutants,
  ...deletionMutants,
  ...wireMutants,
  ...clientTokenMutants,
  ...clientRequestMutants,
  ...clientAnswerMutants,
  ...validatorMutants,
  ...typeMutants,
  ...openapiMutants,
];
