import { expect, it } from "vitest";
import { startReference, token } from "../testing/start-reference.js";

async function withSecrets() {
  const reference = startReference();
  const { service, clock } = reference;
  for (const [at, Name] of ["db/one", "db/two", "db/none", "other"].entries()) {
    await service.createSecret({
      Name,
      ClientRequestToken: token(at),
      ...(Name !== "db/none" && { SecretString: Name }),
    });
    clock.time += 1;
  }
  return reference;
}

it("reads secrets in the order in which they are named, each as GetSecretValue does", async () => {
  const { service } = await withSecrets();
  const { ARN } = await service.describeSecret({ SecretId: "db/one" });
  await service.putSecretValue({ SecretId: "db/two", ClientRequestToken: token(9), SecretBinary: Uint8Array.of(1, 2) });
  expect(await service.batchGetSecretValue({ SecretIdList: ["other", ARN!, "db/two"] })).toEqual({
    SecretValues: [
      await service.getSecretValue({ SecretId: "other" }),
      await service.getSecretValue({ SecretId: "db/one" }),
      await service.getSecretValue({ SecretId: "db/two" }),
    ],
    Errors: [],
  });
});

it("succeeds where some secrets cannot be read, and tells why of each", async () => {
  const { service } = await withSecrets();
  await service.deleteSecret({ SecretId: "db/two" });
  const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db/one-abcdef";
  const answer = await service.batchGetSecretValue({
    SecretIdList: ["missing", "db/one", "db/none", arn, "db/two", "db one"],
  });
  expect(answer.SecretValues).toMatchObject([{ Name: "db/one" }]);
  expect(answer.Errors).toEqual([
    {
      SecretId: "missing",
      ErrorCode: "ResourceNotFoundException",
      Message: "Secrets Manager can't find the specified secret.",
    },
    {
      SecretId: "db/none",
      ErrorCode: "ResourceNotFoundException",
      Message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    },
    {
      SecretId: arn,
      ErrorCode: "ResourceNotFoundException",
      Message: "Secrets Manager can't find the specified secret.",
    },
    {
      SecretId: "db/two",
      ErrorCode: "InvalidRequestException",
      Message: "You can't perform this operation on the secret because it was marked for deletion.",
    },
    {
      SecretId: "db one",
      ErrorCode: "ValidationException",
      Message:
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
    },
  ]);
});

it("remembers the day of the read", async () => {
  const { service } = await withSecrets();
  await service.batchGetSecretValue({ SecretIdList: ["db/one"] });
  expect((await service.describeSecret({ SecretId: "db/one" })).LastAccessedDate).toEqual(
    new Date(Date.UTC(2026, 0, 15)),
  );
  expect((await service.describeSecret({ SecretId: "db/two" })).LastAccessedDate).toBeUndefined();
});

it("reads what filters find, without what is marked for deletion, page by page", async () => {
  const { service } = await withSecrets();
  await service.createSecret({ Name: "db/three", SecretString: "db/three" });
  await service.deleteSecret({ SecretId: "db/two" });
  const none = await service.describeSecret({ SecretId: "db/none" });
  const Filters = [{ Key: "name", Values: ["db/"] }];
  const first = await service.batchGetSecretValue({ Filters, MaxResults: 2 });
  expect(first.SecretValues).toMatchObject([{ Name: "db/one", SecretString: "db/one" }]);
  expect(first.Errors).toMatchObject([{ SecretId: none.ARN, ErrorCode: "ResourceNotFoundException" }]);
  const second = await service.batchGetSecretValue({ Filters, NextToken: first.NextToken });
  expect(second.SecretValues).toMatchObject([{ Name: "db/three" }]);
  expect(second.NextToken).toBeUndefined();
  await expect(service.batchGetSecretValue({ Filters: [], NextToken: first.NextToken })).rejects.toMatchObject({
    name: "InvalidNextTokenException",
  });
});

it("reads twenty secrets on a page where no number is given", async () => {
  const { service } = startReference();
  for (let at = 0; at < 21; at++) await service.createSecret({ Name: `s-${at}`, SecretString: "x" });
  const page = await service.batchGetSecretValue({ Filters: [] });
  expect(page.SecretValues).toHaveLength(20);
  expect((await service.batchGetSecretValue({ Filters: [], NextToken: page.NextToken })).SecretValues).toHaveLength(1);
});

it.each([{}, { SecretIdList: ["db/one"], Filters: [] }])("refuses %o", async (input) => {
  const { service } = await withSecrets();
  await expect(service.batchGetSecretValue(input)).rejects.toMatchObject({ name: "InvalidParameterException" });
});

it("does not pass off a value that was tampered with as an error of the request", async () => {
  const { service, environment } = await withSecrets();
  await environment.store.update({ region: "us-east-1", name: "db/one" }, (record) => ({
    record: record && {
      ...record,
      versions: record.versions.map((version) => ({
        ...version,
        value: version.value && { ...version.value, data: version.value.data.map((byte) => byte ^ 1) },
      })),
    },
    result: undefined,
  }));
  await expect(service.batchGetSecretValue({ SecretIdList: ["db/one", "db/two"] })).rejects.toThrow();
});
