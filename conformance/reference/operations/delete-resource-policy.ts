import type { DeleteResourcePolicyResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { noPolicy } from "../policy/policy-errors.js";
import { updateSecret } from "../secrets.js";

/** Takes the resource policy off a secret (rule SM-091). */
export const deleteResourcePolicy: Operation<"deleteResourcePolicy"> = async ({ environment, region }, input) =>
  updateSecret(environment, region, input.SecretId, (current) => {
    const result: DeleteResourcePolicyResponse = { ARN: current.arn, Name: current.name };
    if (current.policy === undefined) {
      if (environment.assumptions.absentPolicyIsRefused) throw noPolicy();
      return { record: current, result };
    }
    return { record: { ...current, policy: undefined, changedAt: environment.now() }, result };
  });
