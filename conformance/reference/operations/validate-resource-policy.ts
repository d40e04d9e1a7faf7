import type {
  ValidateResourcePolicyResponse,
  ValidationErrorsEntry,
} from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { checkPolicy } from "../policy/check-policy.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { malformedPolicy } from "../policy/policy-errors.js";
import { findSecret, refuseMarked } from "../secrets.js";

/** Says what is wrong with a resource policy, for a secret or for none in particular; nothing is stored (rule SM-092). */
export const validateResourcePolicy: Operation<"validateResourcePolicy"> = async (call, input) => {
  const { environment, region } = call;
  const secret = input.SecretId === undefined ? undefined : await findSecret(environment, region, input.SecretId);
  if (secret) refuseMarked(secret);

  const policy = parsePolicy(input.ResourcePolicy, environment.assumptions);
  if (!("fault" in policy)) return answerOf(checkPolicy(policy, call.caller, secret?.arn));
  const error = malformedPolicy(policy.fault);
  if (environment.assumptions.malformedPolicyFailsValidation) throw error;
  return answerOf([{ CheckName: "Syntax", ErrorMessage: error.message }]);
};

function answerOf(found: ValidationErrorsEntry[]): ValidateResourcePolicyResponse {
  return { PolicyValidationPassed: found.length === 0, ValidationErrors: found };
}
