import type { RestoreSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import { forciblyDeleted, notMarkedForDeletion } from "../errors.js";
import type { Operation } from "../operation.js";
import { updateSecret } from "../secrets.js";
import type { SecretRecord } from "../store/secret-record.js";

/** Takes back the deletion of a secret, which has its value and labels as before (rule SM-127). */
export const restoreSecret: Operation<"restoreSecret"> = async ({ environment, region }, input) =>
  updateSecret(
    environment,
    region,
    input.SecretId,
    (current) => {
      const result: RestoreSecretResponse = { ARN: current.arn, Name: current.name };
      return { record: restored(environment, current), result };
    },
    { evenIfMarked: true },
  );

function restored({ assumptions, now }: Environment, secret: SecretRecord): SecretRecord {
  if (secret.isDeletionForced) throw forciblyDeleted();
  if (secret.deletionAt !== undefined) return { ...secret, deletionAt: undefined, changedAt: now() };
  if (assumptions.restoreOfUnmarked === "refused") throw notMarkedForDeletion();
  return secret;
}
