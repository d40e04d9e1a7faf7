import { expect, it } from "vitest";
import { startReference, token } from "./testing/start-reference.js";

const SecretId = "app/db";

it("treats simultaneous changes of one secret as if they came one after the other", async () => {
  const { service } = startReference();
  await service.createSecret({ Name: SecretId, ClientRequestToken: token(0), SecretString: "0" });
  const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
  await Promise.all(
    numbers.map((n) => {
      const request = { SecretId, ClientRequestToken: token(n), SecretString: `${n}` };
      if (n % 3 === 0) return service.updateSecret({ ...request, Description: `${n}` });
      return service.putSecretValue({ ...request, ...(n % 3 === 1 && { VersionStages: ["mine", "AWSPENDING"] }) });
    }),
  );
  const { Versions } = await service.listSecretVersionIds({ SecretId, IncludeDeprecated: true });
  expect(Versions).toHaveLength(61);
  const labels = Versions!.flatMap(({ VersionStages = [] }) => VersionStages);
  expect(labels.toSorted()).toEqual(["AWSCURRENT", "AWSPENDING", "AWSPREVIOUS", "mine"]);
  for (const n of numbers) {
    expect((await service.getSecretValue({ SecretId, VersionId: token(n) })).SecretString).toBe(`${n}`);
  }
});

it("lets exactly one of many simultaneous values have a token", async () => {
  const { service } = startReference();
  await service.createSecret({ Name: SecretId });
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) => {
      const request = { SecretId, ClientRequestToken: token(1), SecretString: `${at % 10}` };
      return at % 2 ? service.putSecretValue(request) : service.updateSecret(request);
    }),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect((await service.listSecretVersionIds({ SecretId, IncludeDeprecated: true })).Versions).toHaveLength(1);
});

it("moves a label once when many move it at the same time", async () => {
  const { service } = startReference();
  await service.createSecret({ Name: SecretId, ClientRequestToken: token(0), SecretString: "0" });
  const versions = Array.from({ length: 15 }, (_, at) => at + 1);
  for (const n of versions) {
    const labels = { VersionStages: [`label-${n}`] };
    await service.putSecretValue({ SecretId, ClientRequestToken: token(n), SecretString: `${n}`, ...labels });
  }
  const attempts = await Promise.allSettled(
    versions.map((n) =>
      service.updateSecretVersionStage({
        SecretId,
        VersionStage: "AWSCURRENT",
        RemoveFromVersionId: token(0),
        MoveToVersionId: token(n),
      }),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
