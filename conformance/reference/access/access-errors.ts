import { AccessDeniedException, InvalidRequestException } from "../../../generated/secretsmanager/errors/index.js";
import type { AccessRequest, Decision } from "../policy/evaluate-policy.js";

/** Rules CS-020 and SM-168; a secret that cannot be resolved is named as it was in the request (rule SM-169). */
export const notAuthorized = ({ caller, action, resource }: AccessRequest, decision: Decision) =>
  new AccessDeniedException({
    message: `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${
      decision === "denied"
        ? "with an explicit deny in a resource-based policy"
        : `because no resource-based policy allows the ${action} action`
    }`,
  });

/** Rules CS-014 and SM-166. */
export const defaultKeyIsForeign = () =>
  new InvalidRequestException({
    message:
      "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
  });
