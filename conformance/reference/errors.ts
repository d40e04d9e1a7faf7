import {
  AccessDeniedException,
  InvalidParameterException,
  InvalidRequestException,
  LimitExceededException,
  ResourceExistsException,
  ResourceNotFoundException,
} from "../../generated/secretsmanager/errors/index.js";

/** The refusals of the reference, worded as the live service words them. Each names the rule it follows. */

/** Rule SM-008. */
export const secretNotFound = () =>
  new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." });

/** Rule SM-061. */
export const valueNotFound = (selector: string) =>
  new ResourceNotFoundException({
    message: `Secrets Manager can't find the specified secret value for ${selector}`,
  });

/** Rule SM-062. */
export const stageNotOnVersion = () =>
  new InvalidRequestException({
    message: "You provided a VersionStage that is not associated to the provided VersionId.",
  });

/** Rule SM-009. */
export const markedForDeletion = () =>
  new InvalidRequestException({
    message: "You can't perform this operation on the secret because it was marked for deletion.",
  });

/** Rule SM-010: for as long as a forced deletion takes. */
export const forciblyDeleted = () =>
  new InvalidRequestException({
    message: "You can't perform this operation on the secret because it was deleted.",
  });

/** Rule SM-127, an assumption. */
export const notMarkedForDeletion = () =>
  new InvalidRequestException({
    message: "You can't perform this operation on the secret because it isn't marked for deletion.",
  });

/** Rule SM-007, an assumption. */
export const foreignSecret = (arn: string) =>
  new AccessDeniedException({ message: `You are not authorized to perform this operation on resource: ${arn}` });

/** Rule CS-036. */
export const nameTaken = (name: string) =>
  new ResourceExistsException({ message: `The operation failed because the secret ${name} already exists.` });

/** Rule CS-037. */
export const nameScheduledForDeletion = () =>
  new InvalidRequestException({
    message: "You can't create this secret because a secret with this name is already scheduled for deletion.",
  });

/** Rules CS-047 and SM-052. */
export const tokenTaken = (token: string, arn: string) =>
  new ResourceExistsException({
    message: `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${arn}.`,
  });

/** Rule CS-017. */
export const invalidKey = () =>
  new InvalidParameterException({ message: "The operation failed because of an invalid KMS key: Invalid keyId" });

/** Rule CS-100, an assumption. */
export const invalidReplicaRegion = () => new InvalidParameterException({ message: "Invalid replica region." });

/** Rule CS-080, an assumption. */
export const tooManyTags = (limit: number) =>
  new InvalidParameterException({ message: `A secret can have at most ${limit} tags.` });

/** Rule SM-011. */
export const notOnReplica = () =>
  new InvalidParameterException({
    message: "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
  });

/** Rule SM-126. */
export const hasReplicas = (arn: string, regions: readonly string[]) =>
  new InvalidParameterException({
    message: `You can't delete secret ${arn} that still has replica regions [${regions.join(", ")}].`,
  });

/** Rule SM-067, an assumption. */
export const valueMissing = () =>
  new InvalidRequestException({ message: "You must provide either SecretString or SecretBinary." });

/** Rule SM-050, an assumption. */
export const tooManyLabels = (limit: number) =>
  new LimitExceededException({ message: `A secret can have at most ${limit} staging labels over all its versions.` });

/** Rule SM-040; for labels other than AWSCURRENT assumed alike (rule SM-041). */
export const removeFromVersionIdMissing = (label: string, versionId: string) =>
  new InvalidParameterException({
    message: `The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to version ${versionId}, so you must explicitly reference that version in RemoveFromVersionId.`,
  });

/** Rule SM-042, an assumption. */
export const labelNotOnVersion = (label: string) =>
  new InvalidParameterException({
    message: `When you move staging label ${label}, if you specify RemoveFromVersionId, it must be set to the version that currently has the staging label ${label}.`,
  });

/** Rule SM-043. */
export const currentNotRemovable = () =>
  new InvalidParameterException({
    message:
      "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
  });

/** Rule SM-046, an assumption. */
export const noVersionNamed = () =>
  new InvalidParameterException({ message: "You must provide RemoveFromVersionId, MoveToVersionId or both." });

/** Rule SM-111, an assumption. */
export const invalidFilterKey = () => new InvalidParameterException({ message: "Invalid filter key" });

/** Rule SM-111, an assumption. */
export const invalidFilterValues = (key: string) =>
  new InvalidParameterException({ message: `Invalid filter values for key: ${key}` });

/** Rule SM-064, an assumption. */
export const idsOrFilters = () =>
  new InvalidParameterException({
    message: "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
  });
