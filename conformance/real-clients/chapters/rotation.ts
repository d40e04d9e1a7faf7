import { arn, endOfDay, inAnyOrder, moment, refusal, today, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Rotation by a function: refused, done, turned off, and one that comes to no end. */
export const rotation: Chapter = ({ created, rotated, before, stuck }) => {
  const secret = { ARN: created?.ARN, Name: "rotation/db" };
  const value = (VersionId: string | undefined, SecretString: string, VersionStages: unknown) => ({
    ...secret,
    VersionId,
    SecretString,
    VersionStages,
    CreatedDate: moment(),
  });
  const described = {
    ...secret,
    LastChangedDate: moment(),
    LastAccessedDate: today,
    CreatedDate: moment(),
    RotationLambdaARN: "arn:aws:lambda:eu-west-1:123456789012:function:new-password",
    RotationRules: { AutomaticallyAfterDays: 30 },
    VersionIdsToStages: {
      [created?.VersionId ?? ""]: ["AWSPREVIOUS"],
      [rotated?.VersionId ?? ""]: inAnyOrder("AWSCURRENT", "AWSPENDING"),
    },
  };
  return {
    created: { ARN: arn("eu-west-1", "rotation/db"), Name: "rotation/db", VersionId: uuid },
    withoutFunction: refusal(
      "InvalidRequestException",
      "No Lambda rotation function ARN is associated with this secret.",
    ),
    withUnknownFunction: refusal(
      "AccessDeniedException",
      "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.",
    ),
    rotated: { ...secret, VersionId: uuid },
    described: {
      ...described,
      RotationEnabled: true,
      LastRotatedDate: moment(),
      NextRotationDate: endOfDay({ inDays: 30 }),
    },
    read: value(rotated?.VersionId, `rotated-${rotated?.VersionId}`, inAnyOrder("AWSCURRENT", "AWSPENDING")),
    readPrevious: value(created?.VersionId, "before", ["AWSPREVIOUS"]),
    cancelled: secret,
    describedAfter: { ...described, RotationEnabled: false },
    before: { ARN: arn("eu-west-1", "rotation/stuck"), Name: "rotation/stuck", VersionId: uuid },
    stuck: { ARN: before?.ARN, Name: "rotation/stuck", VersionId: uuid },
    incomplete: refusal(
      "InvalidRequestException",
      "A previous rotation isn't complete. That rotation will be reattempted.",
    ),
    stuckStages: { [before?.VersionId ?? ""]: ["AWSCURRENT"], [stuck?.VersionId ?? ""]: ["AWSPENDING"] },
    cancelledStuck: { ARN: before?.ARN, Name: "rotation/stuck", VersionId: stuck?.VersionId },
  };
};
