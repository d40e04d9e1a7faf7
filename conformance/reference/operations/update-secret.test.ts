import { expect, it } from "vitest";
import type { UpdateSecretRequest } from "../../../generated/secretsmanager/types/index.js";
import { START, startReference, token } from "../testing/start-reference.js";

const KEY = "alias/mine";

async function withSecret(...options: Parameters<typeof startReference>) {
  const reference = startReference(...options);
  const { service, clock } = reference;
  const created = await service.createSecret({
    Name: "app/db",
    ClientRequestToken: token(1),
    SecretString: "one",
    Description: "first",
  });
  clock.time += 1_234;
  return {
    ...reference,
    ARN: created.ARN!,
    update: (input: Omit<UpdateSecretRequest, "SecretId">) => service.updateSecret({ SecretId: "app/db", ...input }),
    describe: () => service.describeSecret({ SecretId: "app/db" }),
  };
}

it("makes a value the current version, and the one before it the previous", async () => {
  const { service, update, describe, ARN } = await withSecret();
  await update({ ClientRequestToken: token(2), SecretString: "two" });
  const answer = await update({ ClientRequestToken: token(3), SecretBinary: Uint8Array.of(3) });
  expect(answer).toEqual({ ARN, Name: "app/db", VersionId: token(3) });
  expect((await describe()).VersionIdsToStages).toEqual({ [token(2)]: ["AWSPREVIOUS"], [token(3)]: ["AWSCURRENT"] });
  expect(await service.getSecretValue({ SecretId: "app/db" })).toMatchObject({ SecretBinary: Uint8Array.of(3) });
});

it("makes no version where no value is given", async () => {
  const { update, describe, ARN } = await withSecret();
  expect(await update({ ClientRequestToken: token(2), Description: "second" })).toEqual({ ARN, Name: "app/db" });
  expect(await describe()).toMatchObject({
    Description: "second",
    VersionIdsToStages: { [token(1)]: ["AWSCURRENT"] },
  });
});

it("gives a secret that has no value its first version", async () => {
  const { service } = startReference();
  await service.createSecret({ Name: "empty", ClientRequestToken: token(1) });
  await service.updateSecret({ SecretId: "empty", ClientRequestToken: token(1), SecretString: "one" });
  expect(await service.getSecretValue({ SecretId: "empty" })).toMatchObject({
    SecretString: "one",
    VersionStages: ["AWSCURRENT"],
  });
});

it("makes a version of a value that is there already, under another token", async () => {
  const { update, describe } = await withSecret();
  await update({ ClientRequestToken: token(2), SecretString: "one" });
  expect(Object.keys((await describe()).VersionIdsToStages!)).toHaveLength(2);
});

it("makes up a token where the request has none", async () => {
  const { update } = await withSecret();
  expect((await update({ SecretString: "two" })).VersionId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it("changes nothing when a request is repeated, whatever else that says", async () => {
  const { update, describe, clock } = await withSecret();
  const first = await update({ ClientRequestToken: token(2), SecretString: "two" });
  const before = await describe();
  clock.time += 5;
  expect(await update({ ClientRequestToken: token(2), SecretString: "two", Description: "other" })).toEqual(first);
  expect(await describe()).toEqual(before);
});

it("refuses another value under a token that is taken", async () => {
  const { update, describe, ARN } = await withSecret();
  const before = await describe();
  const request = { ClientRequestToken: token(1), SecretString: "two", Description: "other" };
  await expect(update(request)).rejects.toMatchObject({
    name: "ResourceExistsException",
    message: `You can't use ClientRequestToken ${token(1)} because that value is already in use for a version of secret ${ARN}.`,
  });
  expect(await describe()).toEqual(before);
});

it.each([{ Description: "second" }, { KmsKeyId: KEY }, { SecretString: "two" }])(
  "moves the date of the last change, to the millisecond, for %o",
  async (change) => {
    const { update, describe } = await withSecret();
    await update(change);
    expect(await describe()).toMatchObject({
      CreatedDate: new Date(START),
      LastChangedDate: new Date(START + 1_234),
    });
  },
);

it("leaves a secret as it is when nothing is given", async () => {
  const { update, describe } = await withSecret();
  const before = await describe();
  await update({});
  expect(await describe()).toEqual(before);
});

it("removes the description when an empty one is given", async () => {
  const { update, describe } = await withSecret();
  await update({ Description: "" });
  expect("Description" in (await describe())).toBe(false);
});

it("ignores an empty description where that is assumed", async () => {
  const { update, describe } = await withSecret({ assumptions: { emptyDescriptionClears: false } });
  await update({ Description: "" });
  expect((await describe()).Description).toBe("first");
});

it("encrypts anew with a new key what has a label of rotation, nothing else", async () => {
  const { service, update, describe } = await withSecret();
  const keys = async () => {
    const { Versions } = await service.listSecretVersionIds({ SecretId: "app/db", IncludeDeprecated: true });
    return Object.fromEntries(Versions!.map(({ VersionId, KmsKeyIds }) => [VersionId, KmsKeyIds![0]]));
  };
  const put = (n: number, VersionStages: string[]) =>
    service.putSecretValue({
      SecretId: "app/db",
      ClientRequestToken: token(n),
      SecretString: `${n}`,
      VersionStages,
    });
  await put(2, ["AWSCURRENT"]);
  await put(3, ["mine"]);
  await put(4, ["AWSPENDING"]);
  await update({ KmsKeyId: KEY });
  expect((await describe()).KmsKeyId).toBe(KEY);
  expect(await keys()).toEqual({
    [token(1)]: KEY,
    [token(2)]: KEY,
    [token(3)]: "DefaultEncryptionKey",
    [token(4)]: KEY,
  });
  await update({ ClientRequestToken: token(5), SecretString: "5", KmsKeyId: "" });
  expect("KmsKeyId" in (await describe())).toBe(false);
  expect(new Set(Object.values(await keys()))).toEqual(new Set(["DefaultEncryptionKey"]));
  for (const VersionId of [1, 2, 3, 4, 5].map(token)) {
    await expect(service.getSecretValue({ SecretId: "app/db", VersionId })).resolves.toMatchObject({ VersionId });
  }
});

it("takes an empty key for the default one even where CreateSecret would not", async () => {
  const { update, describe } = await withSecret({ assumptions: { emptyKeyIsDefault: false } });
  await update({ KmsKeyId: KEY });
  await update({ KmsKeyId: "" });
  expect("KmsKeyId" in (await describe())).toBe(false);
});

it("refuses what names no key", async () => {
  const { update, describe } = await withSecret();
  const before = await describe();
  await expect(update({ KmsKeyId: "mine", Description: "second" })).rejects.toMatchObject({
    name: "InvalidParameterException",
  });
  expect(await describe()).toEqual(before);
});

it("refuses a secret that is marked for deletion", async () => {
  const { service, update } = await withSecret();
  await service.deleteSecret({ SecretId: "app/db" });
  await expect(update({ Description: "second" })).rejects.toMatchObject({
    name: "InvalidRequestException",
    message: "You can't perform this operation on the secret because it was marked for deletion.",
  });
});
