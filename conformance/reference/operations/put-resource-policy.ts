import type { PutResourcePolicyResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { malformedPolicy, publicPolicy } from "../policy/policy-errors.js";
import { allowsBroadAccess } from "../policy/public-access.js";
import { updateSecret } from "../secrets.js";

/** Attaches a resource policy to a secret, and keeps its text byte for byte (rules SM-087 to SM-089). */
export const putResourcePolicy: Operation<"putResourcePolicy"> = async ({ environment, region }, input) => {
  const { ResourcePolicy, BlockPublicPolicy = false } = input;
  return updateSecret(environment, region, input.SecretId, (current) => {
    const policy = parsePolicy(ResourcePolicy, environment.assumptions);
    if ("fault" in policy) throw malformedPolicy(policy.fault);
    if (BlockPublicPolicy && allowsBroadAccess(policy)) throw publicPolicy();
    const result: PutResourcePolicyResponse = { ARN: current.arn, Name: current.name };
    return { record: { ...current, policy: ResourcePolicy, changedAt: environment.now() }, result };
  });
};
