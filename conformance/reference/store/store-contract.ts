import { expect, it } from "vitest";
import type { SecretRecord } from "./secret-record.js";
import type { SecretStore } from "./secret-store.js";

const record = (name: string, description?: string): SecretRecord => ({
  arn: `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-abcdef`,
  name,
  ...(description !== undefined && { description }),
  versions: [],
  createdAt: 1,
  changedAt: 1,
  replicas: [],
});
const key = (name: string, region = "us-east-1") => ({ region, name });

/** What every store must do. A new implementation runs this suite in its own test file. */
export function storeContract(open: () => Promise<SecretStore>): void {
  it("finds nothing where nothing was written", async () => {
    const store = await open();
    expect(await store.read(key("a"))).toBeUndefined();
    await store.close();
  });

  it("reads back what a change wrote", async () => {
    const store = await open();
    const result = await store.update(key("a"), () => ({ record: record("a"), result: "done" }));
    expect(result).toBe("done");
    expect(await store.read(key("a"))).toEqual(record("a"));
    await store.close();
  });

  it("keeps Regions apart", async () => {
    const store = await open();
    await store.update(key("a"), () => ({ record: record("a"), result: undefined }));
    expect(await store.read(key("a", "eu-west-1"))).toBeUndefined();
    await store.close();
  });

  it("keeps names that look like parts of an object apart from it", async () => {
    const store = await open();
    expect(await store.read(key("__proto__"))).toBeUndefined();
    await store.update(key("__proto__"), () => ({ record: record("__proto__"), result: undefined }));
    expect((await store.read(key("__proto__")))?.name).toBe("__proto__");
    expect(await store.read(key("constructor"))).toBeUndefined();
    await store.close();
  });

  it("removes a secret when the change says so", async () => {
    const store = await open();
    await store.update(key("a"), () => ({ record: record("a"), result: undefined }));
    await store.update(key("a"), () => ({ record: undefined, result: undefined }));
    expect(await store.read(key("a"))).toBeUndefined();
    await store.close();
  });

  it("changes nothing when a change throws", async () => {
    const store = await open();
    await store.update(key("a"), () => ({ record: record("a", "before"), result: undefined }));
    const change = store.update(key("a"), () => {
      throw new Error("refused");
    });
    await expect(change).rejects.toThrow("refused");
    expect((await store.read(key("a")))?.description).toBe("before");
    await store.close();
  });

  it("lets exactly one of many simultaneous creates win", async () => {
    const store = await open();
    const attempts = Array.from({ length: 200 }, (_, at) =>
      store.update(key("a"), (current) =>
        current ? { record: current, result: false } : { record: record("a", String(at)), result: true },
      ),
    );
    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
    await store.close();
  });

  it("loses no change of many simultaneous ones", async () => {
    const store = await open();
    await store.update(key("a"), () => ({ record: record("a"), result: undefined }));
    await Promise.all(
      Array.from({ length: 200 }, () =>
        store.update(key("a"), (current) => ({
          record: { ...current!, changedAt: current!.changedAt + 1 },
          result: undefined,
        })),
      ),
    );
    expect((await store.read(key("a")))?.changedAt).toBe(201);
    await store.close();
  });

  it("lists the secrets of a Region by name", async () => {
    const store = await open();
    for (const name of ["b", "a", "C"]) {
      await store.update(key(name), () => ({ record: record(name), result: undefined }));
    }
    await store.update(key("d", "eu-west-1"), () => ({ record: record("d"), result: undefined }));
    const names: string[] = [];
    for await (const secret of store.list("us-east-1")) names.push(secret.name);
    expect(names).toEqual(["C", "a", "b"]);
    await store.close();
  });
}
