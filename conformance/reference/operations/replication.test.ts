import { beforeEach, expect, it } from "vitest";
import type { CreateSecretRequest, ReplicaRegionType } from "../../../generated/secretsmanager/types/index.js";
import { createEnvironment, type Environment, type ReferenceOptions } from "../environment.js";
import { referenceOperations } from "./index.js";

const START = Date.UTC(2026, 0, 15, 12);
const at = (region: string) => ({ region }) as never;
const here = at("us-east-1");
const there = at("eu-west-1");
const elsewhere = at("ap-south-1");
const token = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const SecretId = "app/db";
const NOT_FOUND = "Secrets Manager can't find the specified secret.";
const NOT_ON_REPLICA = "Operation not permitted on a replica secret. Call must be made in primary secret's region.";

let time: number;
let environment: Environment;
let service: ReturnType<typeof referenceOperations>;

function start(options: ReferenceOptions = {}): void {
  time = START;
  environment = createEnvironment({ now: () => time, ...options });
  service = referenceOperations(environment);
}

beforeEach(() => start());

const create = (input: Partial<CreateSecretRequest> = {}, context = here) =>
  service.createSecret({ Name: SecretId, ClientRequestToken: token(1), SecretString: "one", ...input }, context);
const put = (n: number, SecretString: string, context = here) =>
  service.putSecretValue({ SecretId, ClientRequestToken: token(n), SecretString }, context);
const read = async (context = here) => (await service.getSecretValue({ SecretId }, context)).SecretString;
const describe = (context = here) => service.describeSecret({ SecretId }, context);
const replicate = (AddReplicaRegions: ReplicaRegionType[], ForceOverwriteReplicaSecret = false, context = here) =>
  service.replicateSecretToRegions({ SecretId, AddReplicaRegions, ForceOverwriteReplicaSecret }, context);
const remove = (...RemoveReplicaRegions: string[]) =>
  service.removeRegionsFromReplication({ SecretId, RemoveReplicaRegions }, here);
const promote = (context = there, id = SecretId) => service.stopReplicationToReplica({ SecretId: id }, context);
const statuses = async () => (await describe()).ReplicationStatus?.map(({ Region, Status }) => `${Region} ${Status}`);

it("replicates a secret that is there already: in progress at first, then in sync", async () => {
  const { ARN } = await create();
  expect(await replicate([{ Region: "eu-west-1" }])).toEqual({
    ARN,
    ReplicationStatus: [{ Region: "eu-west-1", KmsKeyId: "alias/aws/secretsmanager", Status: "InProgress" }],
  });
  expect(await statuses()).toEqual(["eu-west-1 InSync"]);
  expect((await describe()).PrimaryRegion).toBe("us-east-1");
  expect(await service.getSecretValue({ SecretId }, there)).toMatchObject({
    ARN: ARN!.replace("us-east-1", "eu-west-1"),
    SecretString: "one",
    VersionId: token(1),
  });
});

it("adds Regions to those that are there", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  const { ReplicationStatus } = await replicate([{ Region: "ap-south-1", KmsKeyId: "alias/mine" }]);
  expect(ReplicationStatus).toEqual([
    { Region: "eu-west-1", KmsKeyId: "alias/aws/secretsmanager", Status: "InSync" },
    { Region: "ap-south-1", KmsKeyId: "alias/mine", Status: "InProgress" },
  ]);
  expect(await statuses()).toEqual(["eu-west-1 InSync", "ap-south-1 InSync"]);
});

it("lets replicas follow the value, the labels, the tags and the policy of their primary", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1", KmsKeyId: "alias/mine" }], Description: "d" });
  await put(2, "two");
  await service.tagResource({ SecretId, Tags: [{ Key: "team", Value: "orders" }] }, here);
  expect(await read(there)).toBe("two");
  expect(await describe(there)).toMatchObject({
    Description: "d",
    KmsKeyId: "alias/mine",
    PrimaryRegion: "us-east-1",
    Tags: [{ Key: "team", Value: "orders" }],
    VersionIdsToStages: { [token(1)]: ["AWSPREVIOUS"], [token(2)]: ["AWSCURRENT"] },
  });
  const { Versions } = await service.listSecretVersionIds({ SecretId }, there);
  expect(Versions?.map(({ KmsKeyIds }) => KmsKeyIds)).toEqual([["alias/mine"], ["alias/mine"]]);
});

it("shows the default key of a replica in the list of replicas only", async () => {
  await create({ KmsKeyId: "alias/mine", AddReplicaRegions: [{ Region: "eu-west-1" }] });
  expect(await describe(there)).not.toHaveProperty("KmsKeyId");
  const { Versions } = await service.listSecretVersionIds({ SecretId }, there);
  expect(Versions?.[0]?.KmsKeyIds).toEqual(["DefaultEncryptionKey"]);
});

it("remembers in each Region when the secret was last read there", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }, { Region: "ap-south-1" }] });
  await read(there);
  const day = new Date(Date.UTC(2026, 0, 15));
  const primary = await describe();
  expect(primary.LastAccessedDate).toBeUndefined();
  expect(primary.ReplicationStatus?.map(({ LastAccessedDate }) => LastAccessedDate)).toEqual([day, undefined]);
  expect((await describe(there)).LastAccessedDate).toEqual(day);
  expect((await describe(elsewhere)).LastAccessedDate).toBeUndefined();
});

it.each([
  ["PutSecretValue", () => put(2, "two", there)],
  ["UpdateSecret", () => service.updateSecret({ SecretId, Description: "d" }, there)],
  ["DeleteSecret", () => service.deleteSecret({ SecretId }, there)],
  ["TagResource", () => service.tagResource({ SecretId, Tags: [{ Key: "a" }] }, there)],
  ["ReplicateSecretToRegions", () => replicate([{ Region: "ap-south-1" }], false, there)],
  [
    "RemoveRegionsFromReplication",
    () => service.removeRegionsFromReplication({ SecretId, RemoveReplicaRegions: ["us-east-1"] }, there),
  ],
])("refuses %s on a replica", async (_, call) => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await expect(call()).rejects.toThrow(NOT_ON_REPLICA);
});

it("fails where the name is taken and says so, and succeeds there once it may overwrite", async () => {
  await create({ SecretString: "theirs" }, there);
  await create();
  await replicate([{ Region: "eu-west-1" }]);
  expect((await describe()).ReplicationStatus).toEqual([
    {
      Region: "eu-west-1",
      KmsKeyId: "alias/aws/secretsmanager",
      Status: "Failed",
      StatusMessage: "Secret with this name already exists in this region",
    },
  ]);
  expect(await read(there)).toBe("theirs");
  await replicate([{ Region: "eu-west-1" }], true);
  expect(await statuses()).toEqual(["eu-west-1 InSync"]);
  expect(await read(there)).toBe("one");
});

it("never overwrites a secret on which others hang", async () => {
  await create({ SecretString: "theirs", AddReplicaRegions: [{ Region: "ap-south-1" }] }, there);
  await create();
  await replicate([{ Region: "eu-west-1" }, { Region: "ap-south-1" }], true);
  expect(await statuses()).toEqual(["eu-west-1 Failed", "ap-south-1 Failed"]);
  expect(await read(elsewhere)).toBe("theirs");
});

it.each([
  ["a text that names no key", "mine"],
  ["a key of another Region", "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
])("fails in a Region with %s, and only there", async (_, KmsKeyId) => {
  await create();
  await replicate([{ Region: "eu-west-1", KmsKeyId }, { Region: "ap-south-1" }]);
  expect(await statuses()).toEqual(["eu-west-1 Failed", "ap-south-1 InSync"]);
  await expect(read(there)).rejects.toThrow(NOT_FOUND);
});

it("leaves a replica as it is that is asked for again, unless that is assumed to be refused", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1", KmsKeyId: "alias/mine" }] });
  expect((await replicate([{ Region: "eu-west-1" }])).ReplicationStatus).toEqual([
    { Region: "eu-west-1", KmsKeyId: "alias/mine", Status: "InSync" },
  ]);
  start({ assumptions: { existingReplicaIsRefused: true } });
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await expect(replicate([{ Region: "eu-west-1" }])).rejects.toMatchObject({ name: "InvalidParameterException" });
});

it("refuses the secret's own Region", async () => {
  await create();
  await expect(replicate([{ Region: "eu-west-1" }, { Region: "us-east-1" }])).rejects.toThrow(
    "Invalid replica region.",
  );
  expect(await statuses()).toBeUndefined();
});

it("deletes the replicas of Regions that are removed, and lists those that remain", async () => {
  const { ARN } = await create({ AddReplicaRegions: [{ Region: "eu-west-1" }, { Region: "ap-south-1" }] });
  expect(await remove("eu-west-1", "sa-east-1")).toEqual({
    ARN,
    ReplicationStatus: [{ Region: "ap-south-1", KmsKeyId: "alias/aws/secretsmanager", Status: "InSync" }],
  });
  await expect(read(there)).rejects.toThrow(NOT_FOUND);
  expect((await remove("ap-south-1")).ReplicationStatus).toEqual([]);
  expect(await describe()).not.toHaveProperty("PrimaryRegion");
  await expect(service.deleteSecret({ SecretId }, here)).resolves.toMatchObject({ ARN });
});

it("refuses to remove a Region without a replica where that is assumed", async () => {
  start({ assumptions: { absentReplicaIsRefused: true } });
  await create();
  await expect(remove("eu-west-1")).rejects.toMatchObject({ name: "InvalidParameterException" });
});

it("leaves a stranger's secret alone when the Region is removed where replication failed", async () => {
  await create({ SecretString: "theirs" }, there);
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  expect((await remove("eu-west-1")).ReplicationStatus).toEqual([]);
  expect(await read(there)).toBe("theirs");
});

it.each([
  ["its name", (_arn: string) => SecretId],
  ["its ARN", (arn: string) => arn.replace("us-east-1", "eu-west-1")],
  ["the primary's ARN", (arn: string) => arn],
])("makes a replica, named by %s, a secret of its own", async (_, idOf) => {
  const { ARN } = await create({
    Description: "d",
    Tags: [{ Key: "team", Value: "orders" }],
    AddReplicaRegions: [{ Region: "eu-west-1" }],
  });
  const own = ARN!.replace("us-east-1", "eu-west-1");
  expect(await promote(there, idOf(ARN!))).toEqual({ ARN: own });
  await put(2, "two");
  const promoted = await describe(there);
  expect(promoted).toMatchObject({ ARN: own, Description: "d", Tags: [{ Key: "team", Value: "orders" }] });
  expect(promoted).not.toHaveProperty("PrimaryRegion");
  expect(await read(there)).toBe("one");
  expect(await describe()).not.toHaveProperty("ReplicationStatus");
  await put(3, "three", there);
  expect([await read(there), await read()]).toEqual(["three", "two"]);
  await service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true }, here);
  expect(await read(there)).toBe("three");
});

it("seals the values of a promoted replica for their own place", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await promote();
  const record = await environment.store.read({ region: "eu-west-1", name: SecretId });
  expect(record?.versions[0]?.value?.boundTo).toBe(`eu-west-1/app/db/${token(1)}`);
});

it("promotes a replica only", async () => {
  await create();
  await expect(promote(here)).rejects.toMatchObject({ name: "InvalidParameterException" });
  await expect(promote(there)).rejects.toThrow(NOT_FOUND);
});

it("changes no replicas of a secret that is marked for deletion", async () => {
  await create();
  await service.deleteSecret({ SecretId }, here);
  for (const call of [() => replicate([{ Region: "eu-west-1" }]), () => remove("eu-west-1")]) {
    await expect(call()).rejects.toThrow("because it was marked for deletion.");
  }
});

it("keeps list and replicas in step when Regions come and go at the same time", async () => {
  const regions = ["eu-west-1", "ap-south-1", "sa-east-1"];
  await create();
  await Promise.allSettled(
    Array.from({ length: 60 }, (_, n) => {
      const region = regions[n % 3]!;
      if (n % 5 === 1) return remove(region);
      return n % 7 === 3 ? promote(at(region)) : replicate([{ Region: region }], n % 2 === 0);
    }),
  );
  const { ReplicationStatus = [] } = await describe();
  expect(new Set(ReplicationStatus.map(({ Region }) => Region)).size).toBe(ReplicationStatus.length);
  for (const region of regions) {
    const status = ReplicationStatus.find(({ Region }) => Region === region)?.Status;
    const [described] = await Promise.allSettled([describe(at(region))]);
    const primaryRegion = described.status === "fulfilled" ? described.value.PrimaryRegion : undefined;
    expect([region, primaryRegion]).toEqual([region, status === "InSync" ? "us-east-1" : undefined]);
  }
});

it("lets one of two primaries have a Region that both replicate to", async () => {
  await create({ SecretString: "one" }, here);
  await create({ SecretString: "two" }, elsewhere);
  await Promise.all([
    replicate([{ Region: "eu-west-1" }], true, here),
    replicate([{ Region: "eu-west-1" }], true, elsewhere),
  ]);
  const entries = await Promise.all([describe(here), describe(elsewhere)]);
  expect(entries.map(({ ReplicationStatus }) => ReplicationStatus?.[0]?.Status).sort()).toEqual(["Failed", "InSync"]);
});

it("deletes no primary while replicas of it are being made", async () => {
  await create();
  const [replicated, deleted] = await Promise.allSettled([
    replicate([{ Region: "eu-west-1" }]),
    service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true }, here),
  ]);
  expect([replicated.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
  const [readAgain] = await Promise.allSettled([read(there)]);
  expect(readAgain.status).toBe(replicated.status);
});

it("makes no replica that was taken back before it was made", async () => {
  let open = () => {};
  void environment.replication.run(SecretId, () => new Promise<void>((resolve) => (open = resolve)));
  const removed = remove("eu-west-1");
  const created = create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await expect.poll(() => environment.store.read({ region: "us-east-1", name: SecretId })).toBeDefined();
  open();
  expect(await removed).toMatchObject({ ReplicationStatus: [] });
  await created;
  await expect(read(there)).rejects.toThrow(NOT_FOUND);
  expect(await statuses()).toBeUndefined();
});

it("lists the secrets of a Region while a replica there and its primary go", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await create({ Name: "other" }, there);
  const { store } = environment;
  const listing: typeof store = {
    read: (key) => store.read(key),
    update: (key, change) => store.update(key, change),
    regions: () => store.regions(),
    close: () => store.close(),
    async *list(region) {
      for await (const secret of store.list(region)) {
        if (secret.name === SecretId) {
          await remove("eu-west-1");
          await service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true }, here);
        }
        yield secret;
      }
    },
  };
  const { listSecrets } = referenceOperations({ ...environment, store: listing });
  expect((await listSecrets({}, there)).SecretList?.map(({ Name }) => Name)).toEqual(["other"]);
});

it("completes by a repeated request the replicas that the first one only announced", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await remove("eu-west-1");
  const replicas = [{ region: "eu-west-1", status: "InProgress" }] as const;
  await environment.store.update({ region: "us-east-1", name: SecretId }, (current) => ({
    record: current && { ...current, replicas },
    result: undefined,
  }));
  const again = await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  expect(again.ReplicationStatus).toMatchObject([{ Region: "eu-west-1", Status: "InProgress" }]);
  expect(await statuses()).toEqual(["eu-west-1 InSync"]);
  expect(await read(there)).toBe("one");
});
