import { beforeEach, expect, it } from "vitest";
import type { CreateSecretRequest } from "../../../generated/secretsmanager/types/index.js";
import { createEnvironment, type Environment, type ReferenceOptions } from "../environment.js";
import { referenceOperations } from "./index.js";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 15, 12);
const context = { region: "us-east-1" } as never;
const elsewhere = { region: "eu-west-1" } as never;
const token = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

let time: number;
let environment: Environment;
let service: ReturnType<typeof referenceOperations>;

function start(options: ReferenceOptions = {}): void {
  time = START;
  environment = createEnvironment({ now: () => time, ...options });
  service = referenceOperations(environment);
}
beforeEach(() => start());

const create = (input: Partial<CreateSecretRequest> = {}, at = context) =>
  service.createSecret({ Name: "app/db", ClientRequestToken: token(1), SecretString: "one", ...input }, at);
const describe = (SecretId = "app/db", at = context) => service.describeSecret({ SecretId }, at);
const read = (SecretId = "app/db", at = context) => service.getSecretValue({ SecretId }, at);

it("lets exactly one of many simultaneous creates of one name win", async () => {
  const attempts = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) => create({ ClientRequestToken: token(at) })),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const attempt of attempts) {
    if (attempt.status === "rejected") expect(attempt.reason.name).toBe("ResourceExistsException");
  }
});

it("answers a repeated create as the first time", async () => {
  const first = await create();
  expect(await create({ Description: "changed" })).toEqual(first);
  expect((await describe()).Description).toBeUndefined();
});

it("holds no value in clear in its store", async () => {
  await create({ SecretString: "correct horse battery staple" });
  const record = await environment.store.read({ region: "us-east-1", name: "app/db" });
  const dump = JSON.stringify(record, (_, part: unknown) =>
    part instanceof Uint8Array ? Buffer.from(part).toString("latin1") : part,
  );
  expect(dump).not.toContain("horse");
});

it("remembers the day of the last read, not its time", async () => {
  await create();
  expect((await describe()).LastAccessedDate).toBeUndefined();
  await read();
  const { LastAccessedDate } = await describe();
  expect(LastAccessedDate).toEqual(new Date(Date.UTC(2026, 0, 15)));
  time += 60_000;
  await read();
  expect((await describe()).LastAccessedDate).toEqual(LastAccessedDate);
  time += DAY;
  await read();
  expect((await describe()).LastAccessedDate).toEqual(new Date(Date.UTC(2026, 0, 16)));
});

it("keeps a secret that is marked for deletion until its day, 30 days by default", async () => {
  await create();
  const { DeletionDate } = await service.deleteSecret({ SecretId: "app/db" }, context);
  expect(DeletionDate).toEqual(new Date(START + 30 * DAY));
  time = START + 30 * DAY - 1;
  expect((await describe()).DeletedDate).toEqual(DeletionDate);
  await expect(read()).rejects.toThrow("because it was marked for deletion.");
  await expect(create({ ClientRequestToken: token(2) })).rejects.toThrow("already scheduled for deletion.");
  time += 1;
  await expect(describe()).rejects.toThrow("can't find the specified secret.");
  await expect(create({ ClientRequestToken: token(2) })).resolves.toMatchObject({ VersionId: token(2) });
});

it("keeps the name of a forcibly deleted secret taken for as long as it is told to", async () => {
  start({ assumptions: { forcedDeletionDelay: 5_000 } });
  await create();
  const { DeletionDate } = await service.deleteSecret(
    { SecretId: "app/db", ForceDeleteWithoutRecovery: true },
    context,
  );
  expect(DeletionDate).toEqual(new Date(START));
  await expect(create({ ClientRequestToken: token(2) })).rejects.toThrow("already scheduled for deletion.");
  time += 5_000;
  await expect(create({ ClientRequestToken: token(2) })).resolves.toMatchObject({ Name: "app/db" });
});

it("gives a secret that is made again another ARN, so that the old one finds nothing", async () => {
  const { ARN: old } = await create();
  await service.deleteSecret({ SecretId: "app/db", ForceDeleteWithoutRecovery: true }, context);
  const { ARN } = await create();
  expect(ARN).not.toBe(old);
  await expect(read(old)).rejects.toThrow("can't find the specified secret.");
  expect((await read(ARN)).SecretString).toBe("one");
});

it("finds a secret by name, by ARN, by partial ARN, unless its name ends as ARNs do", async () => {
  const plain = await create();
  for (const id of ["app/db", plain.ARN!, plain.ARN!.slice(0, -7)]) {
    expect((await describe(id)).ARN).toBe(plain.ARN);
  }
  const confusing = await create({ Name: "app-abcdef" });
  for (const id of ["app-abcdef", confusing.ARN!]) expect((await describe(id)).ARN).toBe(confusing.ARN);
  await expect(describe(confusing.ARN!.slice(0, -7))).rejects.toThrow("can't find the specified secret.");
});

it.each([
  ["another Region", (arn: string) => arn.replace("us-east-1", "us-west-2")],
  ["another suffix", (arn: string) => `${arn.slice(0, -1)}${arn.endsWith("x") ? "y" : "x"}`],
])("finds nothing by an ARN of %s", async (_, change) => {
  const { ARN } = await create();
  await expect(describe(change(ARN!))).rejects.toThrow("can't find the specified secret.");
});

it("denies access by an ARN of another Region, where that is assumed", async () => {
  start({ assumptions: { foreignArn: "access-denied" } });
  const { ARN } = await create();
  await expect(describe(ARN!.replace("us-east-1", "us-west-2"))).rejects.toMatchObject({
    name: "AccessDeniedException",
  });
  await expect(describe(ARN)).resolves.toMatchObject({ ARN });
});

it("keeps secrets of one name in two Regions apart", async () => {
  await create();
  const other = await create({ SecretString: "two" }, elsewhere);
  expect(other.ARN).toContain(":eu-west-1:");
  expect((await read()).SecretString).toBe("one");
  expect((await read("app/db", elsewhere)).SecretString).toBe("two");
});

it("replicates a secret: readable elsewhere, changed only at home", async () => {
  const { ARN, ReplicationStatus } = await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  expect(ReplicationStatus).toEqual([
    { Region: "eu-west-1", KmsKeyId: "alias/aws/secretsmanager", Status: "InProgress" },
  ]);
  expect((await describe()).ReplicationStatus?.[0]?.Status).toBe("InSync");
  const replica = await read("app/db", elsewhere);
  expect(replica).toMatchObject({ ARN: ARN!.replace("us-east-1", "eu-west-1"), SecretString: "one" });
  expect(await describe("app/db", elsewhere)).toMatchObject({ PrimaryRegion: "us-east-1" });

  const put = { SecretId: "app/db", ClientRequestToken: token(2), SecretString: "two" };
  await expect(service.putSecretValue(put, elsewhere)).rejects.toThrow("Operation not permitted on a replica secret.");
  await service.putSecretValue(put, context);
  expect((await read("app/db", elsewhere)).SecretString).toBe("two");
  await expect(service.deleteSecret({ SecretId: "app/db" }, context)).rejects.toThrow(
    "that still has replica regions [eu-west-1].",
  );
});

it("fails to replicate to where the name is taken, unless it may be overwritten", async () => {
  await create({ SecretString: "theirs" }, elsewhere);
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }] });
  expect((await describe()).ReplicationStatus?.[0]).toMatchObject({
    Status: "Failed",
    StatusMessage: expect.any(String),
  });
  expect((await read("app/db", elsewhere)).SecretString).toBe("theirs");

  await create({ Name: "other", SecretString: "theirs" }, elsewhere);
  await create({ Name: "other", AddReplicaRegions: [{ Region: "eu-west-1" }], ForceOverwriteReplicaSecret: true });
  expect((await read("other", elsewhere)).SecretString).toBe("one");
});

it("lists a Region once that is asked for twice", async () => {
  await create({ AddReplicaRegions: [{ Region: "eu-west-1" }, { Region: "eu-west-1", KmsKeyId: "alias/mine" }] });
  expect((await describe()).ReplicationStatus).toEqual([
    { Region: "eu-west-1", KmsKeyId: "alias/mine", Status: "InSync" },
  ]);
});

it("forcibly deletes what never was, named by the ARN or by the name", async () => {
  const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:gone-a1B2c3";
  const remove = (SecretId: string) => service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true }, context);
  expect(await remove(arn)).toEqual({ ARN: arn, Name: "gone", DeletionDate: new Date(START) });
  expect(await remove("gone")).toMatchObject({
    ARN: expect.stringMatching(/:secret:gone-[A-Za-z0-9]{6}$/),
    Name: "gone",
  });
  await expect(service.deleteSecret({ SecretId: "gone" }, context)).rejects.toThrow("can't find the specified secret.");
});

it("takes a key in any form that KMS knows, and refuses what names none", async () => {
  const keys = [
    "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    "arn:aws:kms:us-east-1:123456789012:alias/mine",
    "1234abcd-12ab-34cd-56ef-1234567890ab",
    "mrk-1234abcd12ab34cd56ef1234567890ab",
    "alias/mine",
  ];
  for (const [at, KmsKeyId] of keys.entries()) {
    await create({ Name: `s${at}`, KmsKeyId });
    expect((await describe(`s${at}`)).KmsKeyId).toBe(KmsKeyId);
    const { Versions } = await service.listSecretVersionIds({ SecretId: `s${at}` }, context);
    expect(Versions?.[0]?.KmsKeyIds).toEqual([KmsKeyId]);
  }
  await expect(create({ Name: "bad", KmsKeyId: "mine" })).rejects.toThrow("invalid KMS key: Invalid keyId");
  await expect(describe("bad")).rejects.toThrow("can't find the specified secret.");
});

it("pages through versions, each once, with tokens that are good for that list only", async () => {
  await create();
  for (let n = 2; n <= 7; n++) {
    await service.putSecretValue({ SecretId: "app/db", ClientRequestToken: token(n), SecretString: `${n}` }, context);
  }
  const seen: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await service.listSecretVersionIds(
      { SecretId: "app/db", MaxResults: 3, IncludeDeprecated: true, ...(NextToken !== undefined && { NextToken }) },
      context,
    );
    seen.push(...(page.Versions ?? []).map(({ VersionId }) => VersionId));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map(token));

  const all = { SecretId: "app/db", IncludeDeprecated: true, MaxResults: 3 };
  const first = await service.listSecretVersionIds(all, context);
  await create({ Name: "other" });
  for (const stranger of ["nonsense", "", first.NextToken!]) {
    await expect(
      service.listSecretVersionIds({ SecretId: "other", NextToken: stranger }, context),
    ).rejects.toMatchObject({ name: "InvalidNextTokenException" });
  }
});

it("refuses a twenty-first label over all versions of a secret", async () => {
  await create();
  const labels = (from: number) => Array.from({ length: 10 }, (_, at) => `label-${from + at}`);
  const put = (n: number, VersionStages: string[]) =>
    service.putSecretValue(
      { SecretId: "app/db", ClientRequestToken: token(n), SecretString: `${n}`, VersionStages },
      context,
    );
  await put(2, labels(0));
  await put(3, labels(10).slice(0, 9));
  await expect(put(4, ["one-more"])).rejects.toMatchObject({ name: "LimitExceededException" });
});
