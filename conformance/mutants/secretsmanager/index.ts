import type { Mutant } from "../mutant.js";
import { accessMutants } from "./access.js";
import { answerMutants } from "./answers.js";
import { emulatorMutants } from "./as-emulators.js";
import { clientAnswerMutants } from "./client-answers.js";
import { clientRequestMutants } from "./client-requests.js";
import { clientTokenMutants } from "./client-tokens.js";
import { commandLineMutants } from "./command-line/index.js";
import { deletionCourseMutants } from "./deletion-course.js";
import { deletionMutants } from "./deletion.js";
import { descriptionMutants } from "./description.js";
import { encryptionKeyMutants } from "./encryption-key.js";
import { everyOperationMutants } from "./every-operation.js";
import { nameMutants } from "./name.js";
import { openapiMutants } from "./openapi.js";
import { passwordMutants } from "./passwords.js";
import { replicaMutants } from "./replicas.js";
import { replicationMutants } from "./replication.js";
import { resourcePolicyMutants } from "./resource-policies.js";
import { rotationRuleMutants } from "./rotation-rules.js";
import { rotationMutants } from "./rotation.js";
import { secretIdMutants } from "./secret-id.js";
import { tagMutants } from "./tags.js";
import { tokenMutants } from "./token.js";
import { typeMutants } from "./types.js";
import { validatorMutants } from "./validators.js";
import { valueMutants } from "./value.js";
import { versionMutants } from "./versions.js";
import { filterMutants } from "./filters.js";
import { listingMutants } from "./listing.js";
import { putLabelMutants } from "./put-labels.js";
import { readingMutants } from "./reading.js";
import { relabellingMutants } from "./relabelling.js";
import { taggingMutants } from "./tagging.js";
import { updateMutants } from "./updates.js";
import { versionListMutants } from "./version-list.js";
import { wireMutants } from "./wire.js";

/** Every fault that the suite is tried with. */
export const secretsManagerMutants: readonly Mutant[] = [
  ...everyOperationMutants,
  ...secretIdMutants,
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
  ...putLabelMutants,
  ...relabellingMutants,
  ...updateMutants,
  ...readingMutants,
  ...versionListMutants,
  ...taggingMutants,
  ...listingMutants,
  ...filterMutants,
  ...deletionCourseMutants,
  ...resourcePolicyMutants,
  ...rotationMutants,
  ...rotationRuleMutants,
  ...replicationMutants,
  ...passwordMutants,
  ...accessMutants,
  ...emulatorMutants,
  ...wireMutants,
  ...clientTokenMutants,
  ...clientRequestMutants,
  ...clientAnswerMutants,
  ...commandLineMutants,
  ...validatorMutants,
  ...typeMutants,
  ...openapiMutants,
];
