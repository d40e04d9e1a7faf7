import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerServiceException,
  UpdateSecretCommand,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

export const values: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const read = (SecretId: string | undefined) => sdk.send(new GetSecretValueCommand({ SecretId }));

  const created = await sdk.send(new CreateSecretCommand({ Name: "values/text", SecretString: "päss wörd 🔑" }));
  const readByName = await read("values/text");
  const readByArn = await read(created.ARN);
  const readByPartialArn = await read(created.ARN?.slice(0, -"-123456".length));

  const SecretBinary = new Uint8Array([0, 1, 254, 255]);
  const bytes = await sdk.send(new CreateSecretCommand({ Name: "values/bytes", SecretBinary }));
  const readBytes = await read("values/bytes");

  const put = await sdk.send(new PutSecretValueCommand({ SecretId: "values/text", SecretString: "second" }));
  const previous = { SecretId: "values/text", VersionStage: "AWSPREVIOUS" };
  const readPrevious = await sdk.send(new GetSecretValueCommand(previous));
  const updated = await sdk.send(new UpdateSecretCommand({ SecretId: "values/text", SecretString: "third" }));
  const metadata = { SecretId: "values/text", Description: "Changed twice", KmsKeyId: "alias/app" };
  const updatedMetadata = await sdk.send(new UpdateSecretCommand(metadata));
  const described = await sdk.send(new DescribeSecretCommand({ SecretId: "values/text" }));

  const createdEmpty = await sdk.send(new CreateSecretCommand({ Name: "values/empty" }));
  return {
    created,
    readByName,
    readByArn,
    readByPartialArn,
    bytes,
    readBytes,
    put,
    readPrevious,
    updated,
    updatedMetadata,
    described,
    createdEmpty,
    readEmpty: await refusal(ResourceNotFoundException, read("values/empty")),
    again: await refusal(ResourceExistsException, sdk.send(new CreateSecretCommand({ Name: "values/text" }))),
    absent: await refusal(ResourceNotFoundException, read("values/absent")),
    badName: await refusal(SecretsManagerServiceException, read("not a name")),
  };
};
