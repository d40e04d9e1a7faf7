import { arn, inAnyOrder, moment, refusal, today, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Deletion with a window, restoring, and deletion at once. */
export const deletion: Chapter = ({ created }) => {
  const secret = { ARN: created?.ARN, Name: "deletion/db" };
  const marked = "You can't perform this operation on the secret because it was marked for deletion.";
  return {
    created: { ARN: arn("eu-west-1", "deletion/db"), Name: "deletion/db", VersionId: uuid },
    windowTooShort: refusal(
      "InvalidParameterException",
      "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
    ),
    deleted: { ...secret, DeletionDate: moment({ inDays: 7 }) },
    readMarked: refusal("InvalidRequestException", marked),
    tagMarked: refusal("InvalidRequestException", marked),
    createMarked: refusal(
      "InvalidRequestException",
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    ),
    describedMarked: {
      ...secret,
      LastChangedDate: moment(),
      DeletedDate: moment({ inDays: 7 }),
      VersionIdsToStages: { [created?.VersionId ?? ""]: inAnyOrder("AWSCURRENT") },
      CreatedDate: moment(),
    },
    restored: secret,
    readRestored: {
      ...secret,
      VersionId: created?.VersionId,
      SecretString: "kept",
      VersionStages: ["AWSCURRENT"],
      CreatedDate: moment(),
    },
    describedRestored: {
      ...secret,
      LastChangedDate: moment(),
      LastAccessedDate: today,
      VersionIdsToStages: { [created?.VersionId ?? ""]: inAnyOrder("AWSCURRENT") },
      CreatedDate: moment(),
    },
    forced: { ...secret, DeletionDate: moment() },
    gone: refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret."),
    neverThere: { ARN: arn("eu-west-1", "deletion/never"), Name: "deletion/never", DeletionDate: moment() },
  };
};
