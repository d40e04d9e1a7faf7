import { refusal, type CliChapter } from "./aws.js";

export const replication: CliChapter = async (aws) => {
  const readIn = (region: string) => aws`get-secret-value --secret-id replication/db --region ${region}`;
  const putIn = (region: string, value: string) =>
    aws`put-secret-value --secret-id replication/db --secret-string ${value} --region ${region}`;
  const status = async () => (await aws`describe-secret --secret-id replication/db`)["ReplicationStatus"];

  await aws`create-secret --name replication/db --secret-string other --region ca-central-1`;
  const created = await aws`create-secret --name replication/db --secret-string everywhere
    --add-replica-regions Region=us-west-2`;
  const statusAtFirst = await status();
  const replica = await readIn("us-west-2");
  const putOnReplica = await refusal(putIn("us-west-2", "elsewhere"));
  const changed = await putIn("eu-west-1", "changed");
  const followed = await readIn("us-west-2");
  const deletedTooSoon = await refusal(aws`delete-secret --secret-id replication/db`);

  const added = await aws`replicate-secret-to-regions --secret-id replication/db
    --add-replica-regions Region=ap-southeast-2 Region=ca-central-1`;
  const partlyFailed = await status();
  const forced = await aws`replicate-secret-to-regions --secret-id replication/db
    --add-replica-regions Region=ca-central-1 --force-overwrite-replica-secret`;
  const overwritten = await readIn("ca-central-1");

  const removed = await aws`remove-regions-from-replication --secret-id replication/db
    --remove-replica-regions ap-southeast-2 ca-central-1`;
  const readRemoved = await refusal(readIn("ap-southeast-2"));
  const stopped = await aws`stop-replication-to-replica --secret-id ${created.ARN} --region us-west-2`;
  const own = await putIn("us-west-2", "of its own");
  const readOwn = await readIn("us-west-2");
  const readPrimary = await readIn("eu-west-1");
  const primary = await aws`describe-secret --secret-id replication/db`;
  return {
    ...{ created, statusAtFirst, replica, putOnReplica, changed, followed, deletedTooSoon, added, partlyFailed },
    ...{ forced, overwritten, removed, readRemoved, stopped, own, readOwn, readPrimary, primary },
  };
};
