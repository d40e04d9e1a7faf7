import {
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  GetResourcePolicyCommand,
  MalformedPolicyDocumentException,
  PublicPolicyException,
  PutResourcePolicyCommand,
  ValidateResourcePolicyCommand,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

const SecretId = "policies/db";
const policyFor = (AWS: string) => `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "${AWS}" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
  ]
}`;

export const policies: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const attached = () => sdk.send(new GetResourcePolicyCommand({ SecretId }));
  const put = (ResourcePolicy: string) => sdk.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy }));
  const validate = (ResourcePolicy: string) =>
    sdk.send(new ValidateResourcePolicyCommand({ SecretId, ResourcePolicy }));

  const created = await sdk.send(new CreateSecretCommand({ Name: SecretId }));
  const none = await attached();
  const narrow = policyFor("arn:aws:iam::123456789012:root");
  const wide = policyFor("*");
  const valid = await validate(narrow);
  const attachedNarrow = await put(narrow);
  const readNarrow = await attached();

  const tooWide = await validate(wide);
  const blocking = new PutResourcePolicyCommand({ SecretId, ResourcePolicy: wide, BlockPublicPolicy: true });
  const blocked = await refusal(PublicPolicyException, sdk.send(blocking));
  const malformed = await refusal(MalformedPolicyDocumentException, put("{"));
  const stillNarrow = await attached();
  const attachedWide = await put(wide);
  const readWide = await attached();

  const deleted = await sdk.send(new DeleteResourcePolicyCommand({ SecretId }));
  return {
    ...{ created, none, valid, attachedNarrow, readNarrow, tooWide, blocked, malformed, stillNarrow },
    ...{ attachedWide, readWide, deleted, noneAgain: await attached() },
  };
};
