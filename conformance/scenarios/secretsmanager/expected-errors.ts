import type { EvidenceKind } from "../../../generator/model/index.js";
import type { ErrorEvidence, ExpectedError } from "../scenario.js";

/** Refusals that many operations have in common, worded as the live service words them. */

type Evidence = EvidenceKind | ErrorEvidence;

/** Rule SM-008. */
export function notFound(evidence: Evidence): ExpectedError {
  return {
    error: "ResourceNotFoundException",
    status: 400,
    message: "Secrets Manager can't find the specified secret.",
    evidence,
    about: { "/error/status": ["CS-127", "SM-008"] },
  };
}

/** Rule SM-009. */
export function markedForDeletion(evidence: Evidence): ExpectedError {
  return {
    error: "InvalidRequestException",
    status: 400,
    message: "You can't perform this operation on the secret because it was marked for deletion.",
    evidence,
  };
}

/** Rule SM-011. */
export function notOnReplica(evidence: Evidence): ExpectedError {
  return {
    error: "InvalidParameterException",
    status: 400,
    message: "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
    evidence,
  };
}

/** Rule SM-017: the token's own wording, under the error that the operation has for it. */
export function tokenMissing(error: string, evidence: Evidence): ExpectedError {
  return {
    error,
    status: 400,
    message: "You must provide a ClientRequestToken value. We recommend a UUID-type value.",
    evidence,
  };
}

/** Rule CS-006, where a secret that is there gets a text and bytes together. */
export const bothValues: ExpectedError = {
  error: "InvalidParameterException",
  status: 400,
  evidence: { refusal: "documented", error: "unknown" },
  violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
};
