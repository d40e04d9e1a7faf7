import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  RotateSecretCommand,
  SecretsManagerServiceException,
  type DescribeSecretResponse,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

const SecretId = "rotation/db";
const functionNamed = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;

export const rotation: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const rotate = (SecretId: string, RotationLambdaARN?: string) =>
    sdk.send(new RotateSecretCommand({ SecretId, RotationLambdaARN, RotationRules: { AutomaticallyAfterDays: 30 } }));
  /** Describes a secret once its rotation, which goes on after the answer, got as far as is asked. */
  const describedOnce = async (SecretId: string, done: (described: DescribeSecretResponse) => boolean) => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const described = await sdk.send(new DescribeSecretCommand({ SecretId }));
      if (done(described)) return described;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the rotation of ${SecretId} does not get on`);
  };

  const created = await sdk.send(new CreateSecretCommand({ Name: SecretId, SecretString: "before" }));
  const withoutFunction = await refusal(InvalidRequestException, rotate(SecretId));
  const unknown = rotate(SecretId, functionNamed("unknown"));
  const withUnknownFunction = await refusal(SecretsManagerServiceException, unknown);
  const rotated = await rotate(SecretId, functionNamed("new-password"));
  const described = await describedOnce(SecretId, ({ LastRotatedDate }) => LastRotatedDate !== undefined);
  const read = await sdk.send(new GetSecretValueCommand({ SecretId }));
  const readPrevious = await sdk.send(new GetSecretValueCommand({ SecretId, VersionStage: "AWSPREVIOUS" }));
  const cancelled = await sdk.send(new CancelRotateSecretCommand({ SecretId }));
  const describedAfter = await sdk.send(new DescribeSecretCommand({ SecretId }));

  const before = await sdk.send(new CreateSecretCommand({ Name: "rotation/stuck", SecretString: "before" }));
  const stuck = await rotate("rotation/stuck", functionNamed("unable-to-set"));
  const incomplete = await refusal(InvalidRequestException, rotate("rotation/stuck"));
  const { VersionIdsToStages: stuckStages } = await sdk.send(new DescribeSecretCommand({ SecretId: "rotation/stuck" }));
  const cancelledStuck = await sdk.send(new CancelRotateSecretCommand({ SecretId: "rotation/stuck" }));
  return {
    ...{ created, withoutFunction, withUnknownFunction, rotated, described, read, readPrevious, cancelled },
    ...{ describedAfter, before, stuck, incomplete, stuckStages, cancelledStuck },
  };
};
