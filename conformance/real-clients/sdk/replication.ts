import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidParameterException,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  ResourceNotFoundException,
  StopReplicationToReplicaCommand,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

const SecretId = "replication/db";

export const replication: SdkChapter = async (inRegion) => {
  const [ireland, oregon] = [inRegion("eu-west-1"), inRegion("us-west-2")];
  const [sydney, montreal] = [inRegion("ap-southeast-2"), inRegion("ca-central-1")];
  const read = (sdk: typeof ireland) => sdk.send(new GetSecretValueCommand({ SecretId }));
  const put = (sdk: typeof ireland, SecretString: string) =>
    sdk.send(new PutSecretValueCommand({ SecretId, SecretString }));
  const status = async () => (await ireland.send(new DescribeSecretCommand({ SecretId }))).ReplicationStatus;

  await montreal.send(new CreateSecretCommand({ Name: SecretId, SecretString: "in the way" }));
  const replicated = { Name: SecretId, SecretString: "everywhere", AddReplicaRegions: [{ Region: "us-west-2" }] };
  const created = await ireland.send(new CreateSecretCommand(replicated));
  const statusAtFirst = await status();
  const replica = await read(oregon);
  const putOnReplica = await refusal(InvalidParameterException, put(oregon, "elsewhere"));
  const changed = await put(ireland, "changed");
  const followed = await read(oregon);
  const deletedTooSoon = await refusal(InvalidParameterException, ireland.send(new DeleteSecretCommand({ SecretId })));

  const more = { SecretId, AddReplicaRegions: [{ Region: "ap-southeast-2" }, { Region: "ca-central-1" }] };
  const added = await ireland.send(new ReplicateSecretToRegionsCommand(more));
  const partlyFailed = await status();
  const force = { ...more, AddReplicaRegions: [{ Region: "ca-central-1" }], ForceOverwriteReplicaSecret: true };
  const forced = await ireland.send(new ReplicateSecretToRegionsCommand(force));
  const overwritten = await read(montreal);

  const RemoveReplicaRegions = ["ap-southeast-2", "ca-central-1"];
  const removed = await ireland.send(new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions }));
  const readRemoved = await refusal(ResourceNotFoundException, read(sydney));
  const stopped = await oregon.send(new StopReplicationToReplicaCommand({ SecretId: created.ARN }));
  const own = await put(oregon, "of its own");
  const readOwn = await read(oregon);
  const readPrimary = await read(ireland);
  const primary = await ireland.send(new DescribeSecretCommand({ SecretId }));
  return {
    ...{ created, statusAtFirst, replica, putOnReplica, changed, followed, deletedTooSoon, added, partlyFailed },
    ...{ forced, overwritten, removed, readRemoved, stopped, own, readOwn, readPrimary, primary },
  };
};
