import { beforeEach, expect, it } from "vitest";
import { startReference, token, type StartedReference } from "../testing/start-reference.js";

const SecretId = "app/db";
const policy = (changes: object = {}) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::210987654321:root" },
        Action: "secretsmanager:GetSecretValue",
        Resource: "*",
        ...changes,
      },
    ],
  });

let started: StartedReference;
let service: StartedReference["service"];

async function start(options: Parameters<typeof startReference>[0] = {}): Promise<void> {
  started = startReference(options);
  service = started.service;
  await service.createSecret({ Name: SecretId, ClientRequestToken: token(1), SecretString: "one" });
}

beforeEach(() => start());

it("keeps a policy byte for byte until it is deleted", async () => {
  const ResourcePolicy = policy().replaceAll(",", " ,\n\t").replace("Allow", "\\u0041llow");
  const { ARN } = await service.describeSecret({ SecretId });
  expect(await service.getResourcePolicy({ SecretId })).toEqual({ ARN, Name: SecretId });
  expect(await service.putResourcePolicy({ SecretId, ResourcePolicy })).toEqual({ ARN, Name: SecretId });
  expect(await service.getResourcePolicy({ SecretId })).toEqual({ ARN, Name: SecretId, ResourcePolicy });
  expect(await service.deleteResourcePolicy({ SecretId })).toEqual({ ARN, Name: SecretId });
  expect(await service.getResourcePolicy({ SecretId })).toEqual({ ARN, Name: SecretId });
});

it.each([
  ["no JSON", "{", "This resource policy contains a syntax error."],
  ["bad grammar", policy({ Effect: "Perhaps" }), "This resource policy contains a syntax error."],
  ["a stranger", policy({ Principal: { AWS: "jo" } }), "This resource policy contains an unsupported principal."],
])("refuses a policy with %s, and keeps the one before", async (_, ResourcePolicy, message) => {
  await service.putResourcePolicy({ SecretId, ResourcePolicy: policy() });
  const refusal = expect.objectContaining({ name: "MalformedPolicyDocumentException", message });
  await expect(service.putResourcePolicy({ SecretId, ResourcePolicy })).rejects.toThrow(refusal);
  await expect(service.validateResourcePolicy({ SecretId, ResourcePolicy })).rejects.toThrow(refusal);
  expect((await service.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(policy());
});

it("blocks a public policy only where it is asked to", async () => {
  const ResourcePolicy = policy({ Principal: "*" });
  await expect(service.putResourcePolicy({ SecretId, ResourcePolicy, BlockPublicPolicy: true })).rejects.toMatchObject({
    name: "PublicPolicyException",
  });
  expect(await service.getResourcePolicy({ SecretId })).not.toHaveProperty("ResourcePolicy");
  await service.putResourcePolicy({ SecretId, ResourcePolicy: policy(), BlockPublicPolicy: true });
  await service.putResourcePolicy({ SecretId, ResourcePolicy, BlockPublicPolicy: false });
  await service.putResourcePolicy({ SecretId, ResourcePolicy });
  expect((await service.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(ResourcePolicy);
});

it("lets a replica show its primary's policy, and change it only after it stands alone", async () => {
  const there = started.serviceIn("eu-west-1");
  await service.replicateSecretToRegions({ SecretId, AddReplicaRegions: [{ Region: "eu-west-1" }] });
  await service.putResourcePolicy({ SecretId, ResourcePolicy: policy() });
  expect((await there.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(policy());
  await expect(there.putResourcePolicy({ SecretId, ResourcePolicy: policy() })).rejects.toThrow("on a replica secret");
  await expect(there.deleteResourcePolicy({ SecretId })).rejects.toThrow("on a replica secret");
  await there.stopReplicationToReplica({ SecretId });
  await service.deleteResourcePolicy({ SecretId });
  expect((await there.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(policy());
});

it("neither shows nor changes the policy of a secret that is marked for deletion", async () => {
  await service.deleteSecret({ SecretId });
  for (const call of [
    () => service.getResourcePolicy({ SecretId }),
    () => service.putResourcePolicy({ SecretId, ResourcePolicy: policy() }),
    () => service.deleteResourcePolicy({ SecretId }),
    () => service.validateResourcePolicy({ SecretId, ResourcePolicy: policy() }),
  ]) {
    await expect(call()).rejects.toThrow("because it was marked for deletion.");
  }
});

it("says nothing against a policy that is well, stores nothing, needs no secret", async () => {
  const well = { PolicyValidationPassed: true, ValidationErrors: [] };
  expect(await service.validateResourcePolicy({ ResourcePolicy: policy() })).toEqual(well);
  expect(await service.validateResourcePolicy({ SecretId, ResourcePolicy: policy() })).toEqual(well);
  expect(await service.getResourcePolicy({ SecretId })).not.toHaveProperty("ResourcePolicy");
  await expect(service.validateResourcePolicy({ SecretId: "none", ResourcePolicy: policy() })).rejects.toThrow(
    "can't find the specified secret.",
  );
});

const lockOut = { Effect: "Deny", Action: "secretsmanager:*" };

it.each([
  ["broad access", { Principal: "*" }, ["BroadAccess"]],
  ["a caller that locks itself out", { ...lockOut, Principal: { AWS: "123456789012" } }, ["CallerLockOut"]],
  ["everybody locked out", { ...lockOut, Principal: "*" }, ["CallerLockOut"]],
  ["another account locked out", lockOut, []],
  ["others locked out", { ...lockOut, Principal: "*", Condition: { Bool: { "aws:SecureTransport": false } } }, []],
])("checks a policy: %s", async (_, changes, checks) => {
  const answer = await service.validateResourcePolicy({ SecretId, ResourcePolicy: policy(changes) });
  expect(answer.PolicyValidationPassed).toBe(checks.length === 0);
  expect(answer.ValidationErrors?.map(({ CheckName }) => CheckName)).toEqual(checks);
  for (const { ErrorMessage } of answer.ValidationErrors ?? []) expect(ErrorMessage).toMatch(/\S/);
});

it("lists a syntax error among the faults where that is assumed", async () => {
  await start({ assumptions: { malformedPolicyFailsValidation: false } });
  expect(await service.validateResourcePolicy({ ResourcePolicy: "{" })).toEqual({
    PolicyValidationPassed: false,
    ValidationErrors: [{ CheckName: "Syntax", ErrorMessage: "This resource policy contains a syntax error." }],
  });
});

it("refuses to delete what is not there where that is assumed", async () => {
  await service.deleteResourcePolicy({ SecretId });
  await start({ assumptions: { absentPolicyIsRefused: true } });
  await expect(service.deleteResourcePolicy({ SecretId })).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});
