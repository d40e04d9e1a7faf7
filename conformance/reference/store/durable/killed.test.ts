import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import type { OperationContext } from "../../../../generated/secretsmanager/server/index.js";
import { folderOfTests } from "../../../testing/folder-of-tests.js";
import { programOfTests } from "../../../testing/program.js";
import { secretsManagerService } from "../../service.js";
import { openEngine } from "./engine.js";
import { openDurableStore } from "./open-durable-store.js";

const KEY = "07".repeat(32);
const key = Uint8Array.from(Buffer.from(KEY, "hex"));
const folder = folderOfTests();

/** What is killed: a server over a durable store. */
const source = `
import { openDurableStore } from "./conformance/reference/store/durable/open-durable-store.ts";
import { serveSecretsManager } from "./conformance/reference/serve/serve-secrets-manager.ts";
const [folder, key] = process.argv.slice(2);
console.log("opening");
const store = await openDurableStore(folder, { key: Uint8Array.from(Buffer.from(key, "hex")) });
const server = await serveSecretsManager({ store, onError: (error) => console.error(error) });
process.once("SIGTERM", () => server.close(0).then(() => process.exit(0)));
console.log(server.url);
`;

const program = programOfTests(source);
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

const context = { region: "us-east-1" } as OperationContext;

/** A secret as its only client knows it: what was acknowledged, and what may or may not have been done. */
interface Known {
  /** The values that were acknowledged, the newest last; empty while there is none or after the secret was deleted. */
  acknowledged: readonly string[];
  underWay?: readonly string[] | undefined;
}

interface Server {
  readonly child: ChildProcess;
  /** The next line that it says: that it is opening its store, then where it listens. */
  says(): Promise<string>;
}

function start(path: string): Server {
  const child = spawn(process.execPath, [program(), path, KEY], { stdio: ["ignore", "pipe", "inherit"] });
  children.add(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, says: async () => String((await lines.next()).value) };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
  child.kill("SIGKILL");
  await ended;
}

async function call(url: string, operation: string, input: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `secretsmanager.${operation}` },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${operation}: ${answer.status} ${text}`);
}

/** What several clients know. */
class Clients {
  readonly known = new Map<string, Known>();
  #acknowledged = 0;

  async write(url: string, prefix: string): Promise<void> {
    await writeUntilKilled(url, prefix, this.known, () => this.#acknowledged++);
  }

  /** Resolves some milliseconds, or none, after so many writes were acknowledged. */
  async acknowledged(writes: number): Promise<void> {
    while (this.#acknowledged < writes) await wait(1);
    await wait(Math.random() * 5);
  }
}

/** One of several clients: makes secrets, changes and deletes them until the server is gone. */
async function writeUntilKilled(
  url: string,
  prefix: string,
  known: Map<string, Known>,
  onAcknowledged: () => void,
): Promise<void> {
  for (let count = 0; ; count++) {
    const name = `${prefix}/${count}`;
    const secret: Known = { acknowledged: [] };
    known.set(name, secret);
    const step = async (operation: string, input: object, after: readonly string[]) => {
      secret.underWay = after;
      try {
        await call(url, operation, input);
      } catch (error) {
        if (error instanceof TypeError) return false;
        throw error;
      }
      secret.acknowledged = after;
      secret.underWay = undefined;
      onAcknowledged();
      return true;
    };
    // Some are larger than a page of the database, and so lie in several.
    const values = Array.from({ length: 3 }, (_, at) => `${name}#${at}`.padEnd(at * count * 500, "."));
    for (let at = 0; at < values.length; at++) {
      const input = at === 0 ? { Name: name } : { SecretId: name };
      const write = { ...input, SecretString: values[at]!, ClientRequestToken: crypto.randomUUID() };
      if (!(await step(at === 0 ? "CreateSecret" : "PutSecretValue", write, values.slice(0, at + 1)))) return;
    }
    const forced = { SecretId: name, ForceDeleteWithoutRecovery: true };
    if (count % 3 === 2 && !(await step("DeleteSecret", forced, []))) return;
  }
}

/** Compares what is stored with what the clients know; answers what is stored. */
async function check(path: string, known: ReadonlyMap<string, Known>): Promise<void> {
  const store = await openDurableStore(path, { key });
  const { getSecretValue } = secretsManagerService({ store }).operations;
  try {
    for (const [name, { acknowledged, underWay }] of known) {
      const record = await store.read({ region: "us-east-1", name });
      const stored: string[] = [];
      for (const { id } of record?.versions ?? []) {
        const { SecretString } = await getSecretValue({ SecretId: name, VersionId: id }, context);
        stored.push(SecretString!);
      }
      if (underWay) expect([acknowledged, underWay], name).toContainEqual(stored);
      else expect(stored, name).toEqual(acknowledged);
      if (stored.length > 0) {
        expect((await getSecretValue({ SecretId: name }, context)).SecretString).toBe(stored.at(-1));
      }
    }
  } finally {
    await store.close();
  }
}

/** Every value belongs to a version, and every version has its value. */
async function expectNothingLeftOver(path: string): Promise<void> {
  const store = await openDurableStore(path, { key });
  let versions = 0;
  for await (const record of store.list("us-east-1")) versions += record.versions.length;
  await store.close();
  const engine = await openEngine(path);
  const rows = [...engine.getRange({ start: Buffer.of(2), end: Buffer.of(3) })];
  await engine.close();
  expect(rows).toHaveLength(versions);
}

const CLIENTS = 6;

/** Starts a server, lets clients write for a while, ends it, and checks what the clients know. */
async function writeAndEnd(path: string, round: number, end = kill): Promise<ReadonlyMap<string, Known>> {
  const { child, says } = start(path);
  await says();
  const url = await says();
  const clients = new Clients();
  const writing = Array.from({ length: CLIENTS }, (_, client) => clients.write(url, `${round}/${client}`));
  await clients.acknowledged(1 + Math.random() * 30);
  await end(child);
  await Promise.all(writing);
  await check(path, clients.known);
  return clients.known;
}

it("has every acknowledged write after it was killed 100 times while writing", { timeout: 240_000 }, async () => {
  // Four folders at a time, because most of the time is spent on starting programs.
  const folders = Array.from({ length: 4 }, async (_, at) => {
    const path = join(folder, `writing-${at}`);
    const known = new Map<string, Known>();
    for (let round = 0; round < 25; round++) {
      for (const [name, secret] of await writeAndEnd(path, round)) known.set(name, secret);
    }
    await check(path, known);
    await expectNothingLeftOver(path);
    expect([...known.values()].filter(({ acknowledged }) => acknowledged.length > 0).length).toBeGreaterThan(50);
  });
  await Promise.all(folders);
});

it("opens whatever is left of a store that was killed while it was made or opened", async () => {
  const folders = Array.from({ length: 4 }, async (_, at) => {
    for (let round = 0; round < 8; round++) {
      // Half of the time there is something of a store already.
      const path = join(folder, `opening-${at}-${round >> 1}`);
      const { child, says } = start(path);
      await says();
      await wait(Math.random() * 12);
      await kill(child);
      await writeAndRead(path, String(round));
    }
  });
  await Promise.all(folders);
});

it("has every acknowledged write after it was killed while it closed", async () => {
  const path = join(folder, "closing");
  const killWhileClosing = async (child: ChildProcess) => {
    child.kill("SIGTERM");
    await wait(Math.random() * 10);
    await kill(child);
  };
  for (let round = 0; round < 15; round++) {
    await writeAndEnd(path, round, killWhileClosing);
  }
  await expectNothingLeftOver(path);
});

/** Works with a store as if nothing had been. */
async function writeAndRead(path: string, name: string): Promise<void> {
  const store = await openDurableStore(path, { key });
  const { createSecret, getSecretValue } = secretsManagerService({ store }).operations;
  await createSecret({ Name: name, SecretString: name }, context);
  expect((await getSecretValue({ SecretId: name }, context)).SecretString).toBe(name);
  await store.close();
}
