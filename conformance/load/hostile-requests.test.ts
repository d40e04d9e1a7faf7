import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MemoryStore, serveSecretsManager, type AccessLogEntry, type RunningServer } from "../reference/index.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { hostileRequests, type HostileRequest } from "./hostile-requests.js";
import { HttpClient } from "./http-client.js";
import { sendHostile } from "./send-hostile.js";

const REQUESTS = 10_000;
const SECRET = "hunter2-hunter2-hunter2-hunter2-hunter2";
const arbitrary = hostileRequests(secretsManagerModel(), "com.amazonaws.secretsmanager#secretsmanager", SECRET);

const store = new MemoryStore();
const log: AccessLogEntry[] = [];
const failures: unknown[] = [];
let server: RunningServer;
let client: HttpClient;

beforeAll(async () => {
  server = await serveSecretsManager({
    store,
    log: (entry) => log.push(entry),
    onError: (error) => failures.push(error),
  });
  client = new HttpClient(server.port, 32);
});
afterAll(async () => {
  client.close();
  await server.close(0);
});

/** Everything that the service keeps, as text. */
async function state(): Promise<string> {
  const secrets: unknown[] = [];
  for await (const secret of store.list("us-east-1")) secrets.push(secret);
  return JSON.stringify(secrets, (_, part: unknown) => (part instanceof Uint8Array ? [...part] : part));
}

it(`refuses ${REQUESTS.toLocaleString("en")} hostile requests of every operation, and keeps nothing of them`, async () => {
  await client.call("CreateSecret", {
    Name: "canary",
    ClientRequestToken: crypto.randomUUID(),
    SecretString: "in a coal mine",
    Tags: [{ Key: "a", Value: "b" }],
  });
  const before = await state();
  const requests = fc.sample(arbitrary, { numRuns: REQUESTS, seed: 20261124 });
  const faults = await sendHostile(client, requests, SECRET);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(failures).toEqual([]);
  expect(await state()).toBe(before);
  expect(JSON.stringify(log)).not.toContain(SECRET);
  expect(new Set(log.map(({ operation }) => operation)).size).toBeGreaterThan(23);
}, 120_000);

it("spoils every operation in every way", () => {
  const whats = fc.sample(arbitrary, { numRuns: REQUESTS, seed: 20261124 }).map(({ what }: HostileRequest) => what);
  for (const operation of ["CreateSecret", "RotateSecret", "GetRandomPassword", "ValidateResourcePolicy"]) {
    for (const way of ["is {", "cut at", "bytes", "no object"]) {
      expect(whats.filter((what) => what.startsWith(operation) && what.includes(way)).length).toBeGreaterThan(0);
    }
  }
  expect(new Set(whats).size).toBeGreaterThan(REQUESTS / 4);
});
