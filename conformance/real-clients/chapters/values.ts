import { arn, inAnyOrder, moment, refusal, today, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Values as text and as bytes, read by name, by ARN and by an ARN without its suffix, and replaced. */
export const values: Chapter = ({ created, bytes, put, updated }) => {
  const secret = { ARN: created?.ARN, Name: "values/text" };
  const first = {
    ...secret,
    VersionId: created?.VersionId,
    SecretString: "päss wörd 🔑",
    VersionStages: ["AWSCURRENT"],
    CreatedDate: moment(),
  };
  return {
    created: { ARN: arn("eu-west-1", "values/text"), Name: "values/text", VersionId: uuid },
    readByName: first,
    readByArn: first,
    readByPartialArn: first,
    bytes: { ARN: arn("eu-west-1", "values/bytes"), Name: "values/bytes", VersionId: uuid },
    readBytes: {
      ARN: bytes?.ARN,
      Name: "values/bytes",
      VersionId: bytes?.VersionId,
      SecretBinary: "AAH+/w==",
      VersionStages: ["AWSCURRENT"],
      CreatedDate: moment(),
    },
    put: { ...secret, VersionId: uuid, VersionStages: ["AWSCURRENT"] },
    readPrevious: { ...first, VersionStages: ["AWSPREVIOUS"] },
    updated: { ...secret, VersionId: uuid },
    updatedMetadata: secret,
    described: {
      ...secret,
      Description: "Changed twice",
      KmsKeyId: "alias/app",
      LastChangedDate: moment(),
      LastAccessedDate: today,
      VersionIdsToStages: {
        [put?.VersionId ?? ""]: inAnyOrder("AWSPREVIOUS"),
        [updated?.VersionId ?? ""]: inAnyOrder("AWSCURRENT"),
      },
      CreatedDate: moment(),
    },
    createdEmpty: { ARN: arn("eu-west-1", "values/empty"), Name: "values/empty" },
    readEmpty: refusal(
      "ResourceNotFoundException",
      "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    ),
    again: refusal("ResourceExistsException", "The operation failed because the secret values/text already exists."),
    absent: refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret."),
    // No model declares this one: clients give it as their base exception.
    badName: refusal(
      "ValidationException",
      "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
    ),
  };
};
