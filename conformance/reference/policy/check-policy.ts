import type { ValidationErrorsEntry } from "../../../generated/secretsmanager/types/index.js";
import type { Caller } from "../access/caller.js";
import { evaluatePolicy } from "./evaluate-policy.js";
import type { PolicyDocument } from "./policy-document.js";
import { allowsBroadAccess } from "./public-access.js";

/** Any secret, where a policy is checked for none in particular. */
const ANY_SECRET = "arn:aws:secretsmanager:us-east-1:000000000000:secret:any-secret";

/**
 * What the documentation says is checked of a policy that is well formed: that it does not open the secret to a wide
 * range of callers, and that its caller could still replace it (rule SM-092). Names and texts of the checks are
 * assumptions.
 */
export function checkPolicy(policy: PolicyDocument, caller: Caller, resource = ANY_SECRET): ValidationErrorsEntry[] {
  const found: ValidationErrorsEntry[] = [];
  if (allowsBroadAccess(policy)) {
    found.push({ CheckName: "BroadAccess", ErrorMessage: "The policy grants a wide range of principals access." });
  }
  const request = { caller, action: "secretsmanager:PutResourcePolicy", resource };
  if (evaluatePolicy(policy, request, { uncertainDeny: "is ignored" }) === "denied") {
    found.push({ CheckName: "CallerLockOut", ErrorMessage: "The policy would lock its caller out of the secret." });
  }
  return found;
}
