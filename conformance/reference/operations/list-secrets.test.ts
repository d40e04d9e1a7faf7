import { expect, it } from "vitest";
import type { ListSecretsRequest } from "../../../generated/secretsmanager/types/index.js";
import { START, startReference, token } from "../testing/start-reference.js";
import type { BoundOperations } from "../operation.js";

const names = async (service: BoundOperations, input: ListSecretsRequest = {}) =>
  (await service.listSecrets(input)).SecretList!.map(({ Name }) => Name);

/** Makes secrets, each a millisecond after the one before. */
async function withSecrets(...[secretNames, options]: [readonly string[], ...Parameters<typeof startReference>]) {
  const reference = startReference(options);
  for (const Name of secretNames) {
    await reference.service.createSecret({ Name, SecretString: Name });
    reference.clock.time += 1;
  }
  return reference;
}

it("lists nothing where there is nothing", async () => {
  expect(await startReference().service.listSecrets({})).toEqual({ SecretList: [] });
});

it("tells of a secret what DescribeSecret tells, the labels under their other name", async () => {
  const { service } = startReference();
  await service.createSecret({
    Name: "full",
    ClientRequestToken: token(1),
    SecretString: "one",
    Description: "text",
    KmsKeyId: "alias/mine",
    Tags: [{ Key: "team", Value: "a" }],
  });
  await service.getSecretValue({ SecretId: "full" });
  await service.createSecret({ Name: "bare", ClientRequestToken: token(2) });
  for (const [at, SecretId] of ["full", "bare"].entries()) {
    const { VersionIdsToStages, ...described } = await service.describeSecret({ SecretId });
    const { SecretVersionsToStages, ...listed } = (await service.listSecrets({})).SecretList![at]!;
    expect(listed).toEqual(described);
    expect(SecretVersionsToStages).toEqual(VersionIdsToStages);
  }
  expect(Object.keys((await service.listSecrets({})).SecretList![1]!)).toEqual([
    "ARN",
    "Name",
    "LastChangedDate",
    "CreatedDate",
  ]);
});

it("lists in the order of creation, or the other way round", async () => {
  const { service } = await withSecrets(["b", "c", "a"]);
  expect(await names(service)).toEqual(["b", "c", "a"]);
  expect(await names(service, { SortOrder: "asc" })).toEqual(["b", "c", "a"]);
  expect(await names(service, { SortOrder: "desc" })).toEqual(["a", "c", "b"]);
});

it("keeps the order of creation within one millisecond", async () => {
  const { service } = startReference();
  for (const Name of ["z", "a", "m"]) await service.createSecret({ Name });
  expect(await names(service)).toEqual(["z", "a", "m"]);
  const dates = (await service.listSecrets({})).SecretList!.map(({ CreatedDate }) => CreatedDate);
  expect(dates).toEqual([START, START, START].map((time) => new Date(time)));
});

it("lists the other way round by default where that is assumed", async () => {
  const { service } = await withSecrets(["b", "c", "a"], { assumptions: { sortOrder: "desc" } });
  expect(await names(service)).toEqual(["a", "c", "b"]);
});

it("lists what is marked for deletion on request only, and what is gone never", async () => {
  const { service, clock } = await withSecrets(["kept", "marked", "gone"]);
  await service.deleteSecret({ SecretId: "marked", RecoveryWindowInDays: 7 });
  await service.deleteSecret({ SecretId: "gone", ForceDeleteWithoutRecovery: true });
  expect(await names(service)).toEqual(["kept"]);
  expect(await names(service, { IncludePlannedDeletion: true })).toEqual(["kept", "marked"]);
  const [, marked] = (await service.listSecrets({ IncludePlannedDeletion: true })).SecretList!;
  expect(marked?.DeletedDate).toBeInstanceOf(Date);
  clock.time += 7 * 86_400_000;
  expect(await names(service, { IncludePlannedDeletion: true })).toEqual(["kept"]);
});

it("keeps Regions apart, and lists a replica in its own", async () => {
  const { service, serviceIn } = startReference();
  await service.createSecret({ Name: "home", AddReplicaRegions: [{ Region: "eu-west-1" }], Tags: [{ Key: "k" }] });
  await serviceIn("eu-west-1").createSecret({ Name: "abroad" });
  expect(await names(service)).toEqual(["home"]);
  const primary = { Filters: [{ Key: "primary-region", Values: ["us-east-1"] }] };
  expect(await names(service, primary)).toEqual(["home"]);
  const { SecretList } = await serviceIn("eu-west-1").listSecrets(primary);
  expect(SecretList).toMatchObject([{ Name: "home", PrimaryRegion: "us-east-1", Tags: [{ Key: "k" }] }]);
  expect(SecretList![0]!.ARN).toContain(":eu-west-1:");
});

it("finds a secret that a service manages by the name of the service", async () => {
  const { service, environment } = await withSecrets(["mine", "rds!db-1"]);
  await environment.store.update({ region: "us-east-1", name: "rds!db-1" }, (record) => ({
    record: record && { ...record, owningService: "rds" },
    result: undefined,
  }));
  const { SecretList } = await service.listSecrets({ Filters: [{ Key: "owning-service", Values: ["rds"] }] });
  expect(SecretList).toMatchObject([{ Name: "rds!db-1", OwningService: "rds" }]);
  expect(await service.describeSecret({ SecretId: "rds!db-1" })).toMatchObject({ OwningService: "rds" });
});

it("searches what a secret is like now", async () => {
  const { service } = await withSecrets(["a"]);
  const tagged = { Filters: [{ Key: "tag-key", Values: ["team"] }] };
  expect(await names(service, tagged)).toEqual([]);
  await service.tagResource({ SecretId: "a", Tags: [{ Key: "team", Value: "x" }] });
  expect(await names(service, tagged)).toEqual(["a"]);
  await service.untagResource({ SecretId: "a", TagKeys: ["team"] });
  expect(await names(service, tagged)).toEqual([]);
});

it("pages through all that passes, with tokens that are good for the same question only", async () => {
  const all = Array.from({ length: 25 }, (_, at) => `${at % 2 ? "odd" : "even"}-${at}`);
  const { service } = await withSecrets(all);
  const Filters = [{ Key: "name", Values: ["even"] }];
  const seen: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await service.listSecrets({ Filters, MaxResults: 4, NextToken });
    seen.push(...page.SecretList!.map(({ Name }) => Name));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  expect(seen).toEqual(all.filter((name) => name.startsWith("even")));

  const first = await service.listSecrets({ Filters, MaxResults: 4 });
  const strangers: readonly ListSecretsRequest[] = [
    { Filters: [{ Key: "name", Values: ["odd"] }] },
    { Filters, SortOrder: "desc" },
    { Filters, IncludePlannedDeletion: true },
    {},
  ];
  for (const other of strangers) {
    await expect(service.listSecrets({ ...other, NextToken: first.NextToken })).rejects.toMatchObject({
      name: "InvalidNextTokenException",
    });
  }
  const larger = await service.listSecrets({ Filters, MaxResults: 100, NextToken: first.NextToken });
  expect(larger.SecretList).toHaveLength(9);
});

it("lists a hundred on a page where no number is given", async () => {
  const { service } = await withSecrets(Array.from({ length: 101 }, (_, at) => `s-${at}`));
  const page = await service.listSecrets({});
  expect(page.SecretList).toHaveLength(100);
  expect((await service.listSecrets({ NextToken: page.NextToken })).SecretList).toHaveLength(1);
});
