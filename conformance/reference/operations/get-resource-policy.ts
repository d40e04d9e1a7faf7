import type { GetResourcePolicyResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { contentOf, findSecret, refuseMarked } from "../secrets.js";

/** The resource policy of a secret as it was put; left out where there is none (rules SM-009 and SM-090). */
export const getResourcePolicy: Operation<"getResourcePolicy"> = async ({ environment, region }, input) => {
  const secret = await findSecret(environment, region, input.SecretId);
  refuseMarked(secret);
  const { policy } = await contentOf(environment, secret);
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(policy !== undefined && { ResourcePolicy: policy }),
  } satisfies GetResourcePolicyResponse;
};
