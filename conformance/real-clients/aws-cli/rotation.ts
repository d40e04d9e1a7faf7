import { refusal, type CliChapter } from "./aws.js";

const functionNamed = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const monthly = "AutomaticallyAfterDays=30";

export const rotation: CliChapter = async (aws) => {
  const rotateWith = (name: string, secret = "rotation/db") =>
    aws`rotate-secret --secret-id ${secret} --rotation-lambda-arn ${functionNamed(name)} --rotation-rules ${monthly}`;
  /** Rotation goes on after the answer that it has begun. */
  const describedOnceRotated = async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const described = await aws`describe-secret --secret-id rotation/db`;
      if ("LastRotatedDate" in described) return described;
    }
    throw new Error("the rotation does not get on");
  };

  const created = await aws`create-secret --name rotation/db --secret-string before`;
  const withoutFunction = await refusal(aws`rotate-secret --secret-id rotation/db --rotation-rules ${monthly}`);
  const withUnknownFunction = await refusal(rotateWith("unknown"));
  const rotated = await rotateWith("new-password");
  const described = await describedOnceRotated();
  const read = await aws`get-secret-value --secret-id rotation/db`;
  const readPrevious = await aws`get-secret-value --secret-id rotation/db --version-stage AWSPREVIOUS`;
  const cancelled = await aws`cancel-rotate-secret --secret-id rotation/db`;
  const describedAfter = await aws`describe-secret --secret-id rotation/db`;

  const before = await aws`create-secret --name rotation/stuck --secret-string before`;
  const stuck = await rotateWith("unable-to-set", "rotation/stuck");
  const incomplete = await refusal(aws`rotate-secret --secret-id rotation/stuck`);
  const { VersionIdsToStages: stuckStages } = await aws`describe-secret --secret-id rotation/stuck`;
  const cancelledStuck = await aws`cancel-rotate-secret --secret-id rotation/stuck`;
  return {
    ...{ created, withoutFunction, withUnknownFunction, rotated, described, read, readPrevious, cancelled },
    ...{ describedAfter, before, stuck, incomplete, stuckStages, cancelledStuck },
  };
};
