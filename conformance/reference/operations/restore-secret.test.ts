import { expect, it } from "vitest";
import { startReference, token } from "../testing/start-reference.js";

async function withSecret(...options: Parameters<typeof startReference>) {
  const reference = startReference(...options);
  const { ARN } = await reference.service.createSecret({
    Name: "app/db",
    ClientRequestToken: token(1),
    SecretString: "one",
    Tags: [{ Key: "team", Value: "a" }],
  });
  return { ...reference, ARN, restore: () => reference.service.restoreSecret({ SecretId: "app/db" }) };
}

it("brings a secret back as it was", async () => {
  const { service, restore, ARN, clock } = await withSecret();
  const { LastChangedDate: _, ...before } = await service.describeSecret({ SecretId: "app/db" });
  await service.deleteSecret({ SecretId: "app/db" });
  clock.time += 29 * 86_400_000;
  expect(await restore()).toEqual({ ARN, Name: "app/db" });
  const after = await service.describeSecret({ SecretId: "app/db" });
  expect(after).toMatchObject(before);
  expect("DeletedDate" in after).toBe(false);
  expect((await service.getSecretValue({ SecretId: "app/db" })).SecretString).toBe("one");
});

it("finds no secret whose time is over", async () => {
  const { service, restore, clock } = await withSecret();
  await service.deleteSecret({ SecretId: "app/db", RecoveryWindowInDays: 7 });
  clock.time += 7 * 86_400_000;
  await expect(restore()).rejects.toThrow("Secrets Manager can't find the specified secret.");
});

it("leaves a secret that is not marked for deletion, or refuses it where that is assumed", async () => {
  const { service, restore, ARN } = await withSecret();
  const before = await service.describeSecret({ SecretId: "app/db" });
  expect(await restore()).toEqual({ ARN, Name: "app/db" });
  expect(await service.describeSecret({ SecretId: "app/db" })).toEqual(before);
  const strict = await withSecret({ assumptions: { restoreOfUnmarked: "refused" } });
  await expect(strict.restore()).rejects.toMatchObject({ name: "InvalidRequestException" });
});

it("brings nothing back that was forced out, however long that takes", async () => {
  const { service, restore, clock } = await withSecret({ assumptions: { forcedDeletionDelay: 5_000 } });
  await service.deleteSecret({ SecretId: "app/db", ForceDeleteWithoutRecovery: true });
  const deleted = "You can't perform this operation on the secret because it was deleted.";
  await expect(restore()).rejects.toThrow(deleted);
  await expect(service.getSecretValue({ SecretId: "app/db" })).rejects.toThrow(deleted);
  await expect(service.deleteSecret({ SecretId: "app/db" })).rejects.toThrow(deleted);
  clock.time += 5_000;
  await expect(restore()).rejects.toThrow("Secrets Manager can't find the specified secret.");
});

it("forces out what is marked for deletion", async () => {
  const { service, restore, ARN, clock } = await withSecret();
  await service.deleteSecret({ SecretId: "app/db" });
  const forced = await service.deleteSecret({ SecretId: "app/db", ForceDeleteWithoutRecovery: true });
  expect(forced).toEqual({ ARN, Name: "app/db", DeletionDate: new Date(clock.time) });
  await expect(restore()).rejects.toThrow("Secrets Manager can't find the specified secret.");
});

it("marks a secret once, or anew where that is assumed", async () => {
  const { service, clock } = await withSecret();
  await service.deleteSecret({ SecretId: "app/db" });
  await expect(service.deleteSecret({ SecretId: "app/db", RecoveryWindowInDays: 7 })).rejects.toThrow(
    "because it was marked for deletion.",
  );
  const lenient = await withSecret({ assumptions: { deletionOfMarked: "rescheduled" } });
  await lenient.service.deleteSecret({ SecretId: "app/db" });
  const { DeletionDate } = await lenient.service.deleteSecret({ SecretId: "app/db", RecoveryWindowInDays: 7 });
  expect(DeletionDate).toEqual(new Date(clock.time + 7 * 86_400_000));
});
