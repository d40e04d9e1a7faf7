import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { OperationContext } from "../../../../generated/secretsmanager/server/index.js";
import { secretsManagerService } from "../../service.js";
import { storeContract } from "../../../testing/store-contract.js";
import { openDurableStore } from "./open-durable-store.js";
import { folderOfTests } from "../../../testing/folder-of-tests.js";

const folder = folderOfTests();
const key = Buffer.alloc(32, 1);
const context = { region: "us-east-1" } as OperationContext;
let stores = 0;
const newPath = () => join(folder, String(stores++), "data");

storeContract(() => openDurableStore(newPath(), { key }));

it("has what was stored when it is opened again", async () => {
  const path = newPath();
  const first = await openDurableStore(path, { key });
  const before = secretsManagerService({ store: first }).operations;
  await before.createSecret({ Name: "a", SecretString: "one", ClientRequestToken: "1".repeat(32) }, context);
  await before.putSecretValue({ SecretId: "a", SecretBinary: Uint8Array.of(0, 255) }, context);
  await first.close();

  const second = await openDurableStore(path, { key });
  const { getSecretValue, putSecretValue } = secretsManagerService({ store: second }).operations;
  expect((await getSecretValue({ SecretId: "a" }, context)).SecretBinary).toEqual(Uint8Array.of(0, 255));
  const previous = { SecretId: "a", VersionStage: "AWSPREVIOUS" };
  expect((await getSecretValue(previous, context)).SecretString).toBe("one");
  // Values are told apart by a keyed digest, which has to be the same key's.
  const repeated = { SecretId: "a", SecretString: "one", ClientRequestToken: "1".repeat(32) };
  expect((await putSecretValue(repeated, context)).VersionId).toBe("1".repeat(32));
  await second.close();
});

it("leaves nothing readable of a value in its files, which are their owner's only", async () => {
  const path = newPath();
  const store = await openDurableStore(path, { key });
  const { createSecret, deleteSecret } = secretsManagerService({ store }).operations;
  const value = "correct horse battery staple";
  await createSecret({ Name: "kept", SecretString: value.repeat(1_000) }, context);
  await createSecret({ Name: "small", SecretBinary: Buffer.from(value) }, context);
  await createSecret({ Name: "gone", SecretString: value }, context);
  await deleteSecret({ SecretId: "gone", ForceDeleteWithoutRecovery: true }, context);
  await store.close();
  const files = readdirSync(path);
  expect(files.toSorted()).toEqual(["data.mdb", "lock.mdb"]);
  const stored = Buffer.concat(files.map((file) => readFileSync(join(path, file))));
  expect(stored.includes("kept")).toBe(true);
  for (const part of ["horse", Buffer.from("horse", "utf16le"), Buffer.from(value).toString("base64"), key]) {
    expect(stored.includes(part)).toBe(false);
  }
  if (process.platform === "win32") return;
  for (const file of files) expect(statSync(join(path, file)).mode & 0o777).toBe(0o600);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

it("does not write a version's value again when something else of the secret changes", async () => {
  const path = newPath();
  const store = await openDurableStore(path, { key });
  const { createSecret, putSecretValue, tagResource } = secretsManagerService({ store }).operations;
  await createSecret({ Name: "a", SecretString: "v".repeat(65_536) }, context);
  for (let version = 0; version < 20; version++) {
    await putSecretValue({ SecretId: "a", SecretString: String(version).padEnd(65_536) }, context);
  }
  const size = () => statSync(join(path, "data.mdb")).size;
  const before = size();
  for (let day = 0; day < 50; day++) {
    await tagResource({ SecretId: "a", Tags: [{ Key: "day", Value: String(day) }] }, context);
  }
  // A copy of all values would take 1.3 MB of new pages.
  expect(size() - before).toBeLessThan(300_000);
  await store.close();
});

it("gives pages of removed secrets to new ones", async () => {
  const path = newPath();
  const store = await openDurableStore(path, { key });
  const { createSecret, deleteSecret } = secretsManagerService({ store }).operations;
  for (let round = 0; round < 100; round++) {
    await createSecret({ Name: "a", SecretString: "v".repeat(60_000) }, context);
    await deleteSecret({ SecretId: "a", ForceDeleteWithoutRecovery: true }, context);
  }
  expect(statSync(join(path, "data.mdb")).size).toBeLessThan(1_000_000);
  await store.close();
});

it("can be open twice at one time, each seeing what the other wrote", async () => {
  const path = newPath();
  const stores = [await openDurableStore(path, { key }), await openDurableStore(path, { key })] as const;
  const [one, other] = stores.map((store) => secretsManagerService({ store }).operations);
  const created = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) =>
      (at % 2 ? one! : other!).createSecret({ Name: "a", SecretString: "v" }, context),
    ),
  );
  expect(created.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const store of stores) await store.close();
});

it("says that it is closed", async () => {
  const store = await openDurableStore(newPath(), { key });
  await store.update({ region: "r", name: "a" }, () => ({ record: undefined, result: undefined }));
  const list = store.list("r")[Symbol.asyncIterator]();
  await store.close();
  const closed = { reason: "closed" };
  await expect(store.read({ region: "r", name: "a" })).rejects.toMatchObject(closed);
  await expect(list.next()).rejects.toMatchObject(closed);
  const change = store.update({ region: "r", name: "a" }, () => ({ record: undefined, result: undefined }));
  await expect(change).rejects.toMatchObject(closed);
});

it("can be closed in the middle of a list", async () => {
  const store = await openDurableStore(newPath(), { key });
  const { createSecret } = secretsManagerService({ store }).operations;
  for (const Name of ["a", "b", "c"]) await createSecret({ Name, SecretString: "v" }, context);
  const list = store.list("us-east-1")[Symbol.asyncIterator]();
  expect((await list.next()).value).toMatchObject({ name: "a" });
  await store.close();
  await expect(list.next()).rejects.toMatchObject({ reason: "closed" });
});
