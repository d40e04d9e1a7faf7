import { expect, it, vi } from "vitest";
import { startReference, token } from "../testing/start-reference.js";
import type { BoundOperations } from "../operation.js";

const SecretId = "app/db";
const policy = '{"Version":"2012-10-17","Statement":[]}';

/** One call of every operation that names a secret, and whether it changes the secret. */
const calls: Readonly<
  Record<string, { readonly run: (service: BoundOperations) => unknown; readonly changes: boolean }>
> = {
  DeleteResourcePolicy: { run: (service) => service.deleteResourcePolicy({ SecretId }), changes: true },
  DeleteSecret: { run: (service) => service.deleteSecret({ SecretId }), changes: true },
  DescribeSecret: { run: (service) => service.describeSecret({ SecretId }), changes: false },
  GetResourcePolicy: { run: (service) => service.getResourcePolicy({ SecretId }), changes: false },
  GetSecretValue: { run: (service) => service.getSecretValue({ SecretId }), changes: false },
  ListSecretVersionIds: { run: (service) => service.listSecretVersionIds({ SecretId }), changes: false },
  PutResourcePolicy: {
    run: (service) => service.putResourcePolicy({ SecretId, ResourcePolicy: policy }),
    changes: true,
  },
  PutSecretValue: { run: (service) => service.putSecretValue({ SecretId, SecretString: "two" }), changes: true },
  ReplicateSecretToRegions: {
    run: (service) => service.replicateSecretToRegions({ SecretId, AddReplicaRegions: [{ Region: "ap-south-1" }] }),
    changes: true,
  },
  RemoveRegionsFromReplication: {
    run: (service) => service.removeRegionsFromReplication({ SecretId, RemoveReplicaRegions: ["eu-west-1"] }),
    changes: true,
  },
  RestoreSecret: { run: (service) => service.restoreSecret({ SecretId }), changes: true },
  TagResource: { run: (service) => service.tagResource({ SecretId, Tags: [{ Key: "a", Value: "b" }] }), changes: true },
  UntagResource: { run: (service) => service.untagResource({ SecretId, TagKeys: ["a"] }), changes: true },
  UpdateSecret: { run: (service) => service.updateSecret({ SecretId, Description: "new" }), changes: true },
  UpdateSecretVersionStage: {
    run: (service) => service.updateSecretVersionStage({ SecretId, VersionStage: "mine", MoveToVersionId: token(1) }),
    changes: true,
  },
};

/** Works with secrets that are marked for deletion too (rule SM-009). */
const WITH_MARKED = new Set(["DescribeSecret", "ListSecretVersionIds", "RestoreSecret"]);

const names = Object.keys(calls);
const run = async (name: string, service: BoundOperations) => calls[name]!.run(service);
const create = { Name: SecretId, ClientRequestToken: token(1), SecretString: "one" };

it.each(names)("finds no secret that never was: %s", async (name) => {
  await expect(run(name, startReference().service)).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: "Secrets Manager can't find the specified secret.",
  });
});

it.each(names)("finds no secret that was deleted by force, nor one whose time is over: %s", async (name) => {
  const { service, clock } = startReference();
  await service.createSecret(create);
  await service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true });
  await expect(run(name, service)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  await service.createSecret(create);
  const { DeletionDate } = await service.deleteSecret({ SecretId });
  clock.time = DeletionDate!.getTime();
  await expect(run(name, service)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

it.each(names)("knows what may be done with a secret that is marked for deletion: %s", async (name) => {
  const { service } = startReference();
  await service.createSecret(create);
  await service.deleteSecret({ SecretId });
  if (WITH_MARKED.has(name)) return expect(run(name, service)).resolves.toMatchObject({ Name: SecretId });
  await expect(run(name, service)).rejects.toMatchObject({
    name: "InvalidRequestException",
    message: "You can't perform this operation on the secret because it was marked for deletion.",
  });
});

it.each(names)("changes no replica, but reads it: %s", async (name) => {
  const { service, serviceIn } = startReference();
  await service.createSecret({ ...create, AddReplicaRegions: [{ Region: "eu-west-1" }] });
  const onReplica = run(name, serviceIn("eu-west-1"));
  if (!calls[name]!.changes) return expect(onReplica).resolves.toMatchObject({ Name: SecretId });
  await expect(onReplica).rejects.toMatchObject({
    name: "InvalidParameterException",
    message: "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
  });
});

it("takes no secret that is marked for deletion for one that could have been a replica", async () => {
  const { service } = startReference();
  await service.createSecret(create);
  await service.deleteSecret({ SecretId });
  await expect(service.stopReplicationToReplica({ SecretId })).rejects.toMatchObject({
    name: "InvalidRequestException",
    message: "You can't perform this operation on the secret because it was marked for deletion.",
  });
});

it("finds no secret by an ARN of a partition that the Region is not in", async () => {
  const { service, serviceIn } = startReference();
  const { ARN } = await service.createSecret(create);
  for (const arn of [ARN!, ARN!.slice(0, -7)]) {
    await expect(service.describeSecret({ SecretId: arn.replace("arn:aws:", "arn:aws-cn:") })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  }
  const china = serviceIn("cn-north-1");
  const there = await china.createSecret(create);
  await expect(china.describeSecret({ SecretId: there.ARN!.slice(0, -7) })).resolves.toMatchObject({ ARN: there.ARN });
});

it("writes on the day's first read of a version, and only then", async () => {
  const { environment, service, clock } = startReference();
  await service.createSecret(create);
  const writes = vi.spyOn(environment.store, "update");
  await service.getSecretValue({ SecretId });
  await service.getSecretValue({ SecretId });
  expect(writes).toHaveBeenCalledTimes(1);
  await service.putSecretValue({ SecretId, ClientRequestToken: token(2), SecretString: "two" });
  await service.getSecretValue({ SecretId });
  await service.getSecretValue({ SecretId });
  expect(writes).toHaveBeenCalledTimes(3);
  clock.time += 86_400_000;
  await service.getSecretValue({ SecretId });
  expect(writes).toHaveBeenCalledTimes(4);
});
