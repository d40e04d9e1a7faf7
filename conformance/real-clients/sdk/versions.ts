import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidParameterException,
  InvalidRequestException,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  UpdateSecretVersionStageCommand,
  type SecretVersionsListEntry,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

const SecretId = "versions/db";

export const versions: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const created = await sdk.send(new CreateSecretCommand({ Name: SecretId, SecretString: "one" }));
  const aside = { SecretId, SecretString: "two", VersionStages: ["BLUE"] };
  const blue = await sdk.send(new PutSecretValueCommand(aside));
  const readBlue = await sdk.send(new GetSecretValueCommand({ SecretId, VersionStage: "BLUE" }));
  const current = await sdk.send(new GetSecretValueCommand({ SecretId }));

  const move = { SecretId, VersionStage: "AWSCURRENT", MoveToVersionId: blue.VersionId };
  const movedBlindly = await refusal(InvalidParameterException, sdk.send(new UpdateSecretVersionStageCommand(move)));
  const moved = await sdk.send(
    new UpdateSecretVersionStageCommand({ ...move, RemoveFromVersionId: created.VersionId }),
  );
  const { VersionIdsToStages: stages } = await sdk.send(new DescribeSecretCommand({ SecretId }));

  const next = { SecretId, ClientRequestToken: "third-version-000000000000000000-3", SecretString: "three" };
  const third = await sdk.send(new PutSecretValueCommand(next));
  const repeated = await sdk.send(new PutSecretValueCommand(next));
  const other = new PutSecretValueCommand({ ...next, SecretString: "another" });
  const taken = await refusal(ResourceExistsException, sdk.send(other));

  const labelled = await sdk.send(new ListSecretVersionIdsCommand({ SecretId }));
  const byId = { SecretId, VersionId: created.VersionId };
  const deprecated = await sdk.send(new GetSecretValueCommand(byId));
  const mismatched = new GetSecretValueCommand({ ...byId, VersionStage: "AWSCURRENT" });
  const mismatch = await refusal(InvalidRequestException, sdk.send(mismatched));

  const pages: (SecretVersionsListEntry[] | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await sdk.send(
      new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true, MaxResults: 2, NextToken }),
    );
    pages.push(page.Versions);
    ({ NextToken } = page);
  } while (NextToken !== undefined);

  return {
    ...{ created, blue, readBlue, current, movedBlindly, moved, stages },
    ...{ third, repeated, taken, labelled, deprecated, mismatch, pages },
  };
};
