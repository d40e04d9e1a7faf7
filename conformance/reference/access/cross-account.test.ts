import { beforeEach, expect, it } from "vitest";
import { createEnvironment, type Environment, type ReferenceOptions } from "../environment.js";
import { boundOperations, type BoundOperations } from "../operation.js";
import { referenceOperations } from "../operations/index.js";
import { rotateDueSecrets } from "../rotation/rotate-due.js";

const OWN = "123456789012";
const OTHER = "210987654321";
const region = "us-east-1";
const Name = "app/db";
const KmsKeyId = "alias/mine";
const ClientRequestToken = "00000000-0000-4000-8000-000000000001";

let environment: Environment;
let as: (accessKeyId: string, inRegion?: string) => BoundOperations;
let owner: BoundOperations;
let other: BoundOperations;

function start(options: ReferenceOptions = {}): void {
  environment = createEnvironment(options);
  const operations = referenceOperations(environment);
  as = (accessKeyId, inRegion = region) => boundOperations(operations, { region: inRegion, accessKeyId });
  owner = as("AKIDEXAMPLE");
  other = as(OTHER);
}

beforeEach(() => start());

const statement = { Effect: "Allow", Principal: { AWS: OTHER }, Action: "secretsmanager:*", Resource: "*" };

async function create(input: object = { KmsKeyId }): Promise<string> {
  const { ARN } = await owner.createSecret({ Name, ClientRequestToken, SecretString: "one", ...input });
  return ARN!;
}

async function grant(SecretId: string, ...statements: object[]): Promise<void> {
  const ResourcePolicy = JSON.stringify({ Statement: statements.map((each) => ({ ...statement, ...each })) });
  await owner.putResourcePolicy({ SecretId, ResourcePolicy });
}

it("keeps secrets of one name in two accounts apart", async () => {
  const own = await create();
  const { ARN } = await other.createSecret({ Name, ClientRequestToken, SecretString: "theirs" });
  expect([own, ARN!].map((arn) => arn.split(":")[4])).toEqual([OWN, OTHER]);
  expect((await owner.getSecretValue({ SecretId: Name })).SecretString).toBe("one");
  expect((await other.getSecretValue({ SecretId: Name })).SecretString).toBe("theirs");
  expect((await other.listSecrets({})).SecretList).toHaveLength(1);
  expect((await owner.listSecrets({})).SecretList?.map((secret) => secret.ARN)).toEqual([own]);
});

it("lets another account do by ARN what a policy grants it", async () => {
  const SecretId = await create();
  await grant(SecretId, {});
  expect(await other.describeSecret({ SecretId })).toMatchObject({ ARN: SecretId });
  await other.tagResource({ SecretId, Tags: [{ Key: "team", Value: "orders" }] });
  await other.untagResource({ SecretId, TagKeys: ["team"] });
  expect(await other.getResourcePolicy({ SecretId })).toHaveProperty("ResourcePolicy");
  expect((await other.listSecretVersionIds({ SecretId })).Versions).toHaveLength(1);
  expect((await other.getSecretValue({ SecretId })).SecretString).toBe("one");
  await other.putSecretValue({
    SecretId,
    ClientRequestToken: ClientRequestToken.replace("1", "2"),
    SecretString: "two",
  });
  await other.deleteSecret({ SecretId });
  await other.restoreSecret({ SecretId });
  expect((await owner.getSecretValue({ SecretId: Name })).SecretString).toBe("two");
});

it.each([
  ["no policy", []],
  ["a policy for another account", [{ Principal: { AWS: "111122223333" } }]],
  ["a policy for another action", [{ Action: "secretsmanager:DescribeSecret" }]],
  ["a policy for another secret", [{ Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/*-?????" }]],
  ["a policy with a condition that cannot be told", [{ Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } }]],
])("denies another account access with %s", async (_, statements) => {
  const SecretId = await create();
  if (statements.length > 0) await grant(SecretId, ...statements);
  await expect(other.getSecretValue({ SecretId })).rejects.toMatchObject({
    name: "AccessDeniedException",
    message:
      `User: arn:aws:iam::${OTHER}:root is not authorized to perform: secretsmanager:GetSecretValue on resource: ` +
      `${SecretId} because no resource-based policy allows the secretsmanager:GetSecretValue action`,
  });
});

it.each([
  ["on everybody", { Principal: "*" }],
  ["under a condition that cannot be told", { Condition: { Bool: { "aws:SecureTransport": "false" } } }],
])("lets a Deny %s win over what is granted", async (_, deny) => {
  const SecretId = await create();
  await grant(SecretId, {}, { Effect: "Deny", Action: "secretsmanager:Get*", ...deny });
  await expect(other.getSecretValue({ SecretId })).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringMatching(/ with an explicit deny in a resource-based policy$/),
  });
  await expect(other.describeSecret({ SecretId })).resolves.toBeDefined();
});

it("tells another account nothing of whether a secret exists", async () => {
  const SecretId = `arn:aws:secretsmanager:${region}:${OWN}:secret:none-a1B2c3`;
  await expect(other.describeSecret({ SecretId })).rejects.toThrow(`on resource: ${SecretId} because`);
  await expect(other.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true })).rejects.toMatchObject({
    name: "AccessDeniedException",
  });
});

it("names the stored secret when it denies access by a partial ARN", async () => {
  const SecretId = await create();
  await expect(other.describeSecret({ SecretId: SecretId.slice(0, -7) })).rejects.toThrow(
    `on resource: ${SecretId} because`,
  );
  await grant(SecretId, { Resource: SecretId });
  await expect(other.describeSecret({ SecretId: SecretId.slice(0, -7) })).resolves.toMatchObject({ ARN: SecretId });
});

it.each([[{}], [{ KmsKeyId: "alias/aws/secretsmanager" }]])(
  "keeps values under the default key from another account: %j",
  async (input) => {
    const SecretId = await create(input);
    await grant(SecretId, {});
    await expect(other.getSecretValue({ SecretId })).rejects.toMatchObject({
      name: "InvalidRequestException",
      message:
        "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
    });
    await expect(other.updateSecret({ SecretId, SecretString: "two" })).rejects.toThrow("default KMS service key.");
    await expect(other.updateSecret({ SecretId, Description: "d" })).resolves.toMatchObject({ ARN: SecretId });
  },
);

it("reads values of both accounts in one batch, each as it may", async () => {
  const mine = await create();
  const hidden = await create({ Name: "hidden" });
  await grant(mine, {});
  await other.createSecret({ Name, ClientRequestToken, SecretString: "theirs" });
  const { SecretValues, Errors } = await other.batchGetSecretValue({ SecretIdList: [Name, mine, hidden] });
  expect(SecretValues?.map(({ SecretString }) => SecretString)).toEqual(["theirs", "one"]);
  expect(Errors).toMatchObject([{ SecretId: hidden, ErrorCode: "AccessDeniedException" }]);
});

it("knows callers as it is told to", async () => {
  const arn = `arn:aws:iam::${OTHER}:role/reader`;
  start({ callerOf: (accessKeyId) => (accessKeyId === "AKIDREADER" ? arn : undefined) });
  const SecretId = await create();
  await grant(SecretId, { Principal: { AWS: arn } });
  await expect(as("AKIDREADER").getSecretValue({ SecretId })).resolves.toMatchObject({ SecretString: "one" });
  await expect(as(OTHER).describeSecret({ SecretId })).resolves.toMatchObject({ ARN: SecretId });
});

it("replicates, promotes and rotates within the account", async () => {
  const functionArn = "arn:aws:lambda:us-east-1:210987654321:function:rotate";
  let time = Date.UTC(2026, 0, 15, 12);
  const rotated: string[] = [];
  start({
    now: () => time,
    rotationFunctions: {
      [functionArn]: async ({ SecretId, Step, ClientRequestToken: VersionId }, { operations }) => {
        if (Step === "createSecret") {
          const VersionStages = ["AWSPENDING", "AWSCURRENT"];
          await operations.putSecretValue({
            SecretId,
            ClientRequestToken: VersionId,
            SecretString: "r",
            VersionStages,
          });
        }
        if (Step === "finishSecret") rotated.push((await operations.describeSecret({ SecretId: Name })).ARN!);
      },
    },
  });
  await create();
  const { ARN } = await other.createSecret({
    Name,
    ClientRequestToken,
    SecretString: "theirs",
    AddReplicaRegions: [{ Region: "eu-west-1" }],
  });
  const RotationRules = { AutomaticallyAfterDays: 1 };
  await other.rotateSecret({ SecretId: Name, RotationLambdaARN: functionArn, RotationRules });
  await environment.rotations.settled();
  time += 2 * 86_400_000;
  await rotateDueSecrets(environment, referenceOperations(environment));
  expect(rotated).toEqual([ARN, ARN]);
  expect((await as(OTHER, "eu-west-1").getSecretValue({ SecretId: Name })).SecretString).toBe("r");
  await as(OTHER, "eu-west-1").stopReplicationToReplica({ SecretId: Name });
  expect((await owner.getSecretValue({ SecretId: Name })).SecretString).toBe("one");
  await expect(as("AKIDEXAMPLE", "eu-west-1").describeSecret({ SecretId: Name })).rejects.toThrow("can't find");
});
