import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidParameterException,
  InvalidRequestException,
  ResourceNotFoundException,
  RestoreSecretCommand,
  TagResourceCommand,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

const SecretId = "deletion/db";

export const deletion: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const describe = () => sdk.send(new DescribeSecretCommand({ SecretId }));
  const read = () => sdk.send(new GetSecretValueCommand({ SecretId }));
  const create = () => sdk.send(new CreateSecretCommand({ Name: SecretId, SecretString: "kept" }));

  const created = await create();
  const short = new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 6 });
  const windowTooShort = await refusal(InvalidParameterException, sdk.send(short));
  const deleted = await sdk.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 7 }));
  const tag = new TagResourceCommand({ SecretId, Tags: [{ Key: "a", Value: "b" }] });
  const whileMarked = {
    readMarked: await refusal(InvalidRequestException, read()),
    tagMarked: await refusal(InvalidRequestException, sdk.send(tag)),
    createMarked: await refusal(InvalidRequestException, create()),
    describedMarked: await describe(),
  };

  const restored = await sdk.send(new RestoreSecretCommand({ SecretId: created.ARN }));
  const readRestored = await read();
  const describedRestored = await describe();
  const forced = await sdk.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
  const gone = await refusal(ResourceNotFoundException, describe());
  const never = { SecretId: "deletion/never", ForceDeleteWithoutRecovery: true };
  const neverThere = await sdk.send(new DeleteSecretCommand(never));
  return {
    ...{ created, windowTooShort, deleted, ...whileMarked, restored, readRestored, describedRestored },
    ...{ forced, gone, neverThere },
  };
};
