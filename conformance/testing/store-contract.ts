import fc from "fast-check";
import { expect, it } from "vitest";
import type { SecretKey, SecretRecord, VersionRecord } from "../reference/store/secret-record.js";
import type { SecretStore } from "../reference/store/secret-store.js";

const record = (name: string, description?: string): SecretRecord => ({
  arn: `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-abcdef`,
  name,
  ...(description !== undefined && { description }),
  versions: [],
  createdAt: 1,
  changedAt: 1,
  replicas: [],
});
const key = (name: string, region = "us-east-1"): SecretKey => ({ region, name });

const version = (id: string, size = 20, fill = 7): VersionRecord => ({
  id,
  value: {
    kind: "binary",
    iv: new Uint8Array(12).fill(1),
    data: new Uint8Array(size).fill(fill),
    fingerprint: new Uint8Array(32).fill(2),
    boundTo: `us-east-1/a/${id}`,
  },
  stages: ["AWSCURRENT"],
  createdAt: 1,
});

/** A record with every member that one may have, and with one that nobody knows yet. */
const whole = {
  ...record("a", "description"),
  kmsKeyId: "alias/key",
  tags: [{ key: "__proto__", value: "" }, { key: "", value: "\ud800" }, {}],
  versions: [
    { ...version("first"), accessedOn: 86_400_000, kmsKeyId: "alias/other", stages: [] },
    { id: "pending", stages: ["AWSPENDING"], createdAt: 2.5 },
    version("second", 0),
  ],
  accessedOn: 86_400_000,
  deletionAt: Number.MAX_SAFE_INTEGER,
  isDeletionForced: true,
  owningService: "example",
  replicas: [{ region: "eu-west-1", status: "Failed", kmsKeyId: undefined, statusMessage: "why" }],
  primaryRegion: "eu-west-2",
  policy: "{\u0000}",
  rotation: { isEnabled: true, functionArn: "arn", rules: { automaticallyAfterDays: 30 }, configuredAt: 3 },
  unheardOf: { nested: [[new Uint8Array([0, 255]), null, undefined, -0], { deep: true }] },
} satisfies SecretRecord & { readonly unheardOf: unknown };

async function put(store: SecretStore, at: SecretKey, stored: SecretRecord | undefined): Promise<void> {
  await store.update(at, () => ({ record: stored, result: undefined }));
}

async function listed(store: SecretStore, region = "us-east-1"): Promise<readonly SecretRecord[]> {
  const secrets: SecretRecord[] = [];
  for await (const secret of store.list(region)) secrets.push(secret);
  return secrets;
}

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

  it("carries every member, those that nobody knows too", async () => {
    const store = await open();
    await put(store, key("a"), whole);
    expect(await store.read(key("a"))).toStrictEqual(whole);
    expect(await listed(store)).toStrictEqual([whole]);
    await store.close();
  });

  it("hands the record that is stored to a change, and takes what comes of it", async () => {
    const store = await open();
    await put(store, key("a"), whole);
    const [first, ...rest] = whole.versions;
    const expected = { ...whole, versions: [...rest, version("third"), { ...first!, stages: ["MOVED"] }] };
    await store.update(key("a"), (current) => {
      expect(current).toStrictEqual(whole);
      const [one, ...others] = current!.versions;
      const versions = [...others, version("third"), { ...one!, stages: ["MOVED"] }];
      return { record: { ...current!, versions }, result: undefined };
    });
    expect(await store.read(key("a"))).toStrictEqual(expected);
    await store.close();
  });

  it("takes an older record for a new one", async () => {
    const store = await open();
    const old = { ...record("a"), versions: [version("one", 9), version("two", 8)] };
    await put(store, key("a"), old);
    const read = (await store.read(key("a")))!;
    await put(store, key("a"), { ...record("a"), versions: [version("two", 7, 1)] });
    await put(store, key("a"), read);
    expect(await store.read(key("a"))).toStrictEqual(old);
    await store.close();
  });

  it("starts anew under a name that was removed", async () => {
    const store = await open();
    await put(store, key("a"), { ...record("a"), versions: [version("one"), version("two")] });
    await put(store, key("a"), undefined);
    await put(store, key("a"), { ...record("a"), versions: [version("three", 5, 3)] });
    expect((await store.read(key("a")))?.versions).toStrictEqual([version("three", 5, 3)]);
    await store.close();
  });

  it("keeps large records", async () => {
    const store = await open();
    const versions = Array.from({ length: 100 }, (_, at) => version(String(at), 65_536, at));
    await put(store, key("a"), { ...record("a", "d".repeat(2_048)), versions });
    const found = (await store.read(key("a")))!.versions;
    // Byte by byte in one go: an assertion takes its time over six million of them.
    const digests = [found, versions].map((all) => all.map(({ value }) => Buffer.from(value!.data).toString("base64")));
    expect(digests[0]!.join() === digests[1]!.join()).toBe(true);
    await store.close();
  });

  it("keeps every name apart from every other, and orders them", async () => {
    const store = await open();
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("", "a", "\0", "\ud800", "\udfff", "\uffff", "__proto__", "n".repeat(512), "n".repeat(2_048)),
    );
    const names = fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 8 });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(names, fc.array(part, { maxLength: 2 }), async (parts, regions) => {
        const run = `${runs++}/`;
        const places = ["us-east-1", ...regions].map((region) => run + region);
        const keys = places.flatMap((region) => parts.map((name) => key(name.join(""), region)));
        await Promise.all(keys.map((each) => put(store, each, record(each.name, each.region))));
        for (const each of keys) {
          expect(await store.read(each)).toMatchObject({ name: each.name, description: each.region });
        }
        for (const region of new Set(places)) {
          const expected = new Set(parts.map((name) => name.join("")));
          const found = (await listed(store, region)).map(({ name }) => name);
          expect(found).toHaveLength(expected.size);
          expect(new Set(found)).toEqual(expected);
          const plain = found.filter((name) => name.length <= 512);
          expect(plain).toEqual(plain.toSorted((a, b) => (a < b ? -1 : 1)));
        }
      }),
      { numRuns: 20 },
    );
    await store.close();
  });

  it("behaves as if changes came one after the other, across keys and clients", async () => {
    const store = await open();
    const names = ["a", "b", "c"];
    const done = await Promise.all(
      Array.from({ length: 300 }, async (_, client) => {
        const name = names[client % names.length]!;
        return store.update(key(name), (current) => {
          const count = (current?.changedAt ?? 0) + 1;
          return { record: { ...record(name), changedAt: count }, result: `${name}${count}` };
        });
      }),
    );
    expect(new Set(done).size).toBe(300);
    for (const name of names) expect((await store.read(key(name)))?.changedAt).toBe(100);
    await store.close();
  });

  it("fails a change on its own", async () => {
    const store = await open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        store.update(key(String(at)), () => {
          if (at % 2 === 1) throw new Error("refused");
          return { record: record(String(at)), result: undefined };
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
    expect(await listed(store)).toHaveLength(10);
    await store.close();
  });

  it("shows what a change wrote to whoever looks after it", async () => {
    const store = await open();
    await store.read(key("a"));
    for (let count = 1; count <= 20; count++) {
      await put(store, key("a"), { ...record("a"), changedAt: count });
      expect((await store.read(key("a")))?.changedAt).toBe(count);
      expect((await listed(store))[0]?.changedAt).toBe(count);
    }
    await store.close();
  });

  it("lists what was there when it began, whatever is written meanwhile", async () => {
    const store = await open();
    const names = Array.from({ length: 250 }, (_, at) => String(1_000 + at));
    await Promise.all(names.map((name) => put(store, key(name), { ...record(name), versions: [version("one")] })));
    const seen: SecretRecord[] = [];
    for await (const secret of store.list("us-east-1")) {
      if (seen.push(secret) % 50 !== 1) continue;
      await put(store, key("0999"), record("0999"));
      await put(store, key("1200"), undefined);
      await put(store, key("1249"), { ...record("1249"), versions: [version("two", 70_000)] });
      await put(store, key("2000"), record("2000"));
    }
    expect(seen.map(({ name }) => name)).toEqual(names);
    expect(seen.at(-1)?.versions).toStrictEqual([version("one")]);
    expect((await listed(store)).map(({ name }) => name)).toEqual(
      ["0999", ...names, "2000"].filter((name) => name !== "1200"),
    );
    await store.close();
  });

  it("lets many list at once, and leave early", async () => {
    const store = await open();
    for (const name of ["a", "b", "c"]) await put(store, key(name), record(name));
    await Promise.all(
      Array.from({ length: 2_000 }, async (_, at) => {
        for await (const { name } of store.list("us-east-1")) {
          if (at % 10 === 0) await put(store, key("d"), record("d", String(at)));
          if (name === "b") break;
        }
      }),
    );
    expect((await listed(store)).map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    await store.close();
  });

  it("finishes what was begun before it closes, and closes once", async () => {
    const store = await open();
    const changes = Array.from({ length: 600 }, (_, at) =>
      store.update(key(String(at)), () => ({ record: record(String(at)), result: at })),
    );
    await Promise.all([store.close(), store.close()]);
    expect(await Promise.all(changes)).toHaveLength(600);
  });

  it("knows the Regions that have secrets", async () => {
    const store = await open();
    expect(await store.regions()).toEqual([]);
    for (const region of ["us-east-1", "eu-west-1", "us-east-10", "210987654321/us-east-1"]) {
      for (const name of ["a", "b"]) await put(store, key(name, region), record(name));
    }
    expect((await store.regions()).toSorted()).toEqual(
      ["us-east-1", "eu-west-1", "us-east-10", "210987654321/us-east-1"].toSorted(),
    );
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
