import { arn, inAnyOrder, moment, refusal, today, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** The id that every client gives to its third version. */
const THIRD = "third-version-000000000000000000-3";

/** Versions and their labels: put aside under a label, made current, deprecated, listed page by page. */
export const versions: Chapter = ({ created, blue }) => {
  const secret = { ARN: created?.ARN, Name: "versions/db" };
  const [one = "", two = ""] = [created?.VersionId, blue?.VersionId];
  const listed = { CreatedDate: moment(), KmsKeyIds: ["DefaultEncryptionKey"] };
  const third = { VersionId: THIRD, VersionStages: ["AWSCURRENT"], ...listed };
  const second = {
    VersionId: two,
    VersionStages: inAnyOrder("AWSPREVIOUS", "BLUE"),
    LastAccessedDate: today,
    ...listed,
  };
  return {
    created: { ARN: arn("eu-west-1", "versions/db"), Name: "versions/db", VersionId: uuid },
    blue: { ...secret, VersionId: uuid, VersionStages: ["BLUE"] },
    readBlue: { ...secret, VersionId: two, SecretString: "two", VersionStages: ["BLUE"], CreatedDate: moment() },
    current: { ...secret, VersionId: one, SecretString: "one", VersionStages: ["AWSCURRENT"], CreatedDate: moment() },
    movedBlindly: refusal(
      "InvalidParameterException",
      `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${one}, so you must explicitly reference that version in RemoveFromVersionId.`,
    ),
    moved: secret,
    stages: { [one]: ["AWSPREVIOUS"], [two]: inAnyOrder("AWSCURRENT", "BLUE") },
    third: { ...secret, VersionId: THIRD, VersionStages: ["AWSCURRENT"] },
    repeated: { ...secret, VersionId: THIRD, VersionStages: ["AWSCURRENT"] },
    taken: refusal(
      "ResourceExistsException",
      `You can't use ClientRequestToken ${THIRD} because that value is already in use for a version of secret ${created?.ARN}.`,
    ),
    labelled: { ...secret, Versions: [second, third] },
    pages: [[{ VersionId: one, LastAccessedDate: today, ...listed }, second], [third]],
    deprecated: { ...secret, VersionId: one, SecretString: "one", CreatedDate: moment() },
    mismatch: refusal(
      "InvalidRequestException",
      "You provided a VersionStage that is not associated to the provided VersionId.",
    ),
  };
};
