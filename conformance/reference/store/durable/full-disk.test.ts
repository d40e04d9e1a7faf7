import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderOfTests } from "../../../testing/folder-of-tests.js";
import { programOfTests } from "../../../testing/program.js";
import { openDurableStore } from "./open-durable-store.js";

const folder = folderOfTests();
const key = new Uint8Array(32).fill(7);

/** Stores secrets until that fails, then removes one and goes on; says what it was told is stored. */
const program = programOfTests(`
import { openDurableStore } from "./conformance/reference/store/durable/open-durable-store.ts";
import { secretsManagerService } from "./conformance/reference/service.ts";
// Otherwise the first write beyond the limit would end the process, as no full disk does.
process.on("SIGXFSZ", () => {});
const context = { region: "us-east-1" };
const stored = [];
const failures = [];
try {
  const store = await openDurableStore(process.argv[2], { key: new Uint8Array(32).fill(7) });
  const { createSecret, deleteSecret, getSecretValue } = secretsManagerService({ store }).operations;
  const create = async (Name) => {
    try {
      await createSecret({ Name, SecretString: Name.padEnd(20_000, ".") }, context);
      stored.push(Name);
    } catch (error) {
      failures.push(error);
    }
  };
  for (let at = 0; failures.length < 20; at++) await Promise.all([create("a" + at), create("b" + at)]);
  for (const Name of stored) if (!(await store.read({ region: "us-east-1", name: Name }))) throw new Error("lost " + Name);
  for (const SecretId of stored.splice(0, 10)) {
    await deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true }, context);
  }
  await create("c");
  await store.close();
} catch (error) {
  failures.push(error);
}
console.log(JSON.stringify({ stored, failures: failures.map(({ name, reason, message }) => ({ name, reason, message })) }));
`);

/** Runs the program where files may have so many blocks, of 512 or 1024 bytes, and no more. */
function runWithin(blocks: number, path: string) {
  const { stdout, status, signal } = spawnSync("sh", [
    "-c",
    `ulimit -f ${blocks}; exec "$0" "$1" "$2"`,
    process.execPath,
    program(),
    path,
  ]);
  expect({ status, signal }).toEqual({ status: 0, signal: null });
  return JSON.parse(stdout.toString()) as {
    readonly stored: readonly string[];
    readonly failures: readonly { readonly reason: string; readonly message: string }[];
  };
}

it("keeps what it stored, and works on when there is room again", async () => {
  const path = join(folder, "full");
  const { stored, failures } = runWithin(2_000, path);
  expect(stored.length).toBeGreaterThan(10);
  expect(stored.at(-1)).toBe("c");
  for (const { reason, message } of failures) {
    expect({ reason, message }).toEqual({
      reason: "not-written",
      message: expect.stringMatching(/nothing of the change is stored$/) as string,
    });
  }
  const store = await openDurableStore(path, { key });
  const found: string[] = [];
  for await (const { name } of store.list("us-east-1")) found.push(name);
  expect(found).toEqual(stored.toSorted());
  await store.close();
});

it("says that there is no room to make it in", async () => {
  const path = join(folder, "never");
  const { failures } = runWithin(100, path);
  expect(failures).toMatchObject([{ name: "Refused", reason: "not-written" }]);
  await (await openDurableStore(path, { key })).close();
});
