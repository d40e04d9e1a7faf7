import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { open } from "lmdb";
import { beforeAll, expect, it } from "vitest";
import type { OperationContext } from "../../../../generated/secretsmanager/server/index.js";
import { folderOfTests } from "../../../testing/folder-of-tests.js";
import { secretsManagerService } from "../../service.js";
import { openEngine, transact } from "./engine.js";
import { openDurableStore } from "./open-durable-store.js";
import { formatKey } from "./row-keys.js";

const folder = folderOfTests();
const key = new Uint8Array(32).fill(1);
const healthy = join(folder, "healthy");
let copies = 0;

const nameOf = (at: number) => `secret-${at}`;
const valueOf = (at: number) => "v".repeat(1 + at * 40);
const SECRETS = 150;

beforeAll(async () => {
  const store = await openDurableStore(healthy, { key });
  const { createSecret } = secretsManagerService({ store }).operations;
  const create = (_: unknown, at: number) =>
    createSecret({ Name: nameOf(at), SecretString: valueOf(at) }, { region: "us-east-1" } as OperationContext);
  await Promise.all(Array.from({ length: SECRETS }, create));
  await store.close();
});

/** A copy of a healthy store whose file was changed by something else than the store. */
function copyWith(change: (file: number, size: number) => void): string {
  const path = join(folder, `copy-${copies++}`);
  cpSync(healthy, path, { recursive: true });
  const data = join(path, "data.mdb");
  const file = openSync(data, "r+");
  change(file, statSync(data).size);
  closeSync(file);
  return path;
}

const fill = (file: number, at: number, length: number, byte: number) => {
  writeSync(file, Buffer.alloc(length, byte), 0, length, at);
};

it.each<{ what: string; change: (file: number, size: number) => void; reason: string }>([
  { what: "half of its length", change: (file, size) => ftruncateSync(file, size / 2), reason: "damaged" },
  { what: "its header only", change: (file) => ftruncateSync(file, 8_192), reason: "damaged" },
  { what: "less than a header", change: (file) => ftruncateSync(file, 100), reason: "not-a-store" },
  { what: "one header instead of two", change: (file) => fill(file, 4_096, 4_096, 0), reason: "damaged" },
  { what: "letters for a header", change: (file) => fill(file, 0, 8_192, 0x41), reason: "not-a-store" },
  { what: "every seventh page empty", change: everySeventhPage(0), reason: "damaged" },
  { what: "every seventh page of ones", change: everySeventhPage(0xff), reason: "damaged" },
])("refuses a file that has $what", async ({ change, reason }) => {
  const path = copyWith(change);
  const before = readFileSync(join(path, "data.mdb"));
  await expect(openDurableStore(path, { key })).rejects.toMatchObject({ name: "Refused", reason });
  // A file that was cut off may get its length back, and nothing else.
  expect(readFileSync(join(path, "data.mdb")).subarray(0, before.length).equals(before)).toBe(true);
});

function everySeventhPage(byte: number) {
  return (file: number, size: number) => {
    for (let at = 8_192; at < size; at += 7 * 4_096) fill(file, at, 4_096, byte);
  };
}

it("answers what was stored or that it is damaged, whatever bytes have changed", async () => {
  const size = statSync(join(healthy, "data.mdb")).size;
  const changes = fc.array(fc.record({ at: fc.nat({ max: size - 1 }), byte: fc.nat({ max: 255 }) }), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(changes, async (bytes) => {
      const path = copyWith((file) => {
        for (const { at, byte } of bytes) fill(file, at, 1, byte);
      });
      await expectStoredOrRefused(path);
    }),
    { numRuns: 60 },
  );
});

async function expectStoredOrRefused(path: string): Promise<void> {
  const refused = (error: unknown) => expect(error).toMatchObject({ name: "Refused" });
  let store;
  try {
    store = await openDurableStore(path, { key });
  } catch (error) {
    return refused(error);
  }
  for (let at = 0; at < SECRETS; at++) {
    try {
      const record = await store.read({ region: "us-east-1", name: nameOf(at) });
      const opened = await store.vault.open(record!.versions[0]!.value!).catch(() => undefined);
      // A value is sealed, and what was changed of it does not open.
      if (opened) expect(opened).toEqual({ string: valueOf(at) });
    } catch (error) {
      refused(error);
    }
  }
  await store.close();
}

it("refuses another key, and changes nothing", async () => {
  const path = copyWith(() => {});
  const before = readFileSync(join(path, "data.mdb"));
  const other = openDurableStore(path, { key: new Uint8Array(32).fill(2) });
  await expect(other).rejects.toMatchObject({ reason: "wrong-key" });
  await expect(other).rejects.toThrow(/^\S+ was made with another key/);
  expect(readFileSync(join(path, "data.mdb")).equals(before)).toBe(true);
  await (await openDurableStore(path, { key })).close();
});

it("refuses a database of a newer schema", async () => {
  const path = copyWith(() => {});
  const engine = await openEngine(path);
  const format = JSON.parse(engine.getBinary(formatKey)!.toString()) as { schema: number };
  transact(engine, () => engine.putSync(formatKey, Buffer.from(JSON.stringify({ ...format, schema: 2 }))));
  await engine.close();
  await expect(openDurableStore(path, { key })).rejects.toMatchObject({
    reason: "newer",
    message: expect.stringContaining("is of schema 2, and this version of Hallmark knows up to 1") as string,
  });
});

it.each([
  { what: "another program", options: {} },
  { what: "another program with tables", options: { tables: true } },
])("refuses the database of $what", async ({ options }) => {
  const path = join(folder, `foreign-${copies++}`);
  const database = open({ path, noSubdir: false, overlappingSync: false });
  await ("tables" in options ? database.openDB({ name: "table" }) : database).put("key", "value");
  await database.close();
  await expect(openDurableStore(path, { key })).rejects.toMatchObject({ reason: "not-a-store" });
});

it("refuses a path that is no folder, and one where none can be made", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "mine");
  for (const path of [file, join(file, "below")]) {
    await expect(openDurableStore(path, { key })).rejects.toMatchObject({
      reason: "not-accessible",
      message: expect.stringContaining(path) as string,
    });
  }
  expect(readFileSync(file, "utf8")).toBe("mine");
});

it("refuses a folder in which its files are something else", async () => {
  const path = join(folder, "with-folder");
  mkdirSync(join(path, "data.mdb"), { recursive: true });
  await expect(openDurableStore(path, { key })).rejects.toMatchObject({ reason: "not-a-store" });
});

it("refuses a key of another length", async () => {
  await expect(openDurableStore(join(folder, "short"), { key: new Uint8Array(16) })).rejects.toThrow("32 bytes");
});
