import type { CancelRotateSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { noRotationFunction } from "../rotation/rotation-errors.js";
import { incompleteVersion } from "../rotation/rotation-record.js";
import { updateSecret } from "../secrets.js";

/**
 * Turns the rotation of a secret off; one that is under way ends before its next step, and its version stays pending
 * (rule SM-138).
 */
export const cancelRotateSecret: Operation<"cancelRotateSecret"> = async ({ environment, region }, input) =>
  updateSecret(environment, region, input.SecretId, (current) => {
    const { rotation } = current;
    if (!rotation) throw noRotationFunction();
    const pending = incompleteVersion(current);
    const result: CancelRotateSecretResponse = {
      ARN: current.arn,
      Name: current.name,
      ...(pending && { VersionId: pending.id }),
    };
    const record = { ...current, rotation: { ...rotation, isEnabled: false }, changedAt: environment.now() };
    return { record, result };
  });
