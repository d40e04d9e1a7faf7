import { expect, it } from "vitest";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { checks } from "./checks/index.js";
import { putOnStand, type StandReport } from "./index.js";
import { goodWays, smallClient, type Ways } from "./testing/small-client.js";

const model = secretsManagerModel();

function stand(
  ways: Partial<Ways>,
  options: { timeout?: number; only?: readonly string[] } = {},
): Promise<StandReport> {
  const program = smallClient(ways);
  return putOnStand({ model, command: ["small"], program, concurrency: 10, env: {}, timeout: 30_000, ...options });
}

/** The checks that failed in some case, in their order. */
function failedIn({ checks: judged }: StandReport): readonly string[] {
  return judged
    .filter(({ verdicts }) => Object.values(verdicts).some(({ outcome }) => outcome === "fail"))
    .map(({ id }) => id);
}

const twice = (text: string) => Buffer.from(Buffer.from(text).toString("base64")).toString("base64");
const tagged: Ways["headers"] = ({ attempt }, id) => ({
  "amz-sdk-invocation-id": id,
  "amz-sdk-request": `attempt=${attempt}; max=3`,
});
const only = (operation: string, change: object) => (at: string, members: object) =>
  at === operation ? { ...members, ...change } : { ...members };

/** One thing wrong with a client, and the check that is there for it. */
const faults: readonly {
  readonly what: string;
  readonly check: string;
  readonly ways: Partial<Ways>;
  readonly timeout?: number;
}[] = [
  { what: "asks by PUT", check: "post", ways: { method: "PUT" } },
  { what: "asks at a path", check: "post", ways: { path: "/CreateSecret" } },
  {
    what: "spells the operation in lower case",
    check: "target",
    ways: { target: (name) => `secretsmanager.${name.toLowerCase()}` },
  },
  { what: "spells the service with capitals", check: "target", ways: { target: (name) => `SecretsManager.${name}` } },
  {
    what: "sends the other version of the protocol",
    check: "content-type",
    ways: { contentType: "application/x-amz-json-1.0" },
  },
  { what: "sends plain JSON", check: "content-type", ways: { contentType: "application/json" } },
  { what: "sends chunks", check: "content-length", ways: { isChunked: true } },
  { what: "wraps the body into an array", check: "json-body", ways: { write: (members) => JSON.stringify([members]) } },
  {
    what: "sends text that is not UTF-8",
    check: "json-body",
    ways: { write: (members) => Buffer.from(JSON.stringify({ ...members, Description: "\u00e4" }), "latin1") },
  },
  {
    what: "sends a member twice",
    check: "json-body",
    ways: { write: (members) => JSON.stringify(members).replace("{", '{"Name":"a","Name":"b",') },
  },
  {
    what: "sends nothing where there are no members",
    check: "json-body",
    ways: {
      calls: [["ListSecrets", {}]],
      write: (members) => (Object.keys(members).length === 0 ? "" : JSON.stringify(members)),
    },
  },
  {
    what: "writes members in lower case",
    check: "members-known",
    ways: { members: only("CreateSecret", { description: "of the app" }) },
  },
  {
    what: "sends a member within a member that is none",
    check: "members-known",
    ways: { members: only("CreateSecret", { Tags: [{ Key: "a", Value: "b", Comment: "c" }] }) },
  },
  {
    what: "sends a number as a string",
    check: "json-types",
    ways: { members: only("ListSecrets", { MaxResults: "5" }) },
  },
  {
    what: "sends a boolean as a string",
    check: "json-types",
    ways: { members: only("CreateSecret", { ForceOverwriteReplicaSecret: "true" }) },
  },
  {
    what: "sends an object as a list",
    check: "json-types",
    ways: { members: only("CreateSecret", { Tags: { Key: "a", Value: "b" } }) },
  },
  {
    what: "sends null for what it does not have",
    check: "no-nulls",
    ways: { members: only("CreateSecret", { KmsKeyId: null }) },
  },
  { what: "sends null in a list", check: "no-nulls", ways: { members: only("CreateSecret", { Tags: [null] }) } },
  {
    what: "encodes bytes twice",
    check: "blobs",
    ways: { members: only("PutSecretValue", { SecretBinary: twice("battery staple") }) },
  },
  {
    what: "sends bytes as they are",
    check: "blobs",
    ways: { members: only("PutSecretValue", { SecretBinary: "battery staple!" }) },
  },
  {
    what: "sends base64 of the alphabet for URLs",
    check: "blobs",
    ways: { members: only("PutSecretValue", { SecretBinary: "-_-_" }) },
  },
  {
    what: "sends a name that is too long",
    check: "constraints",
    ways: { calls: [["CreateSecret", { Name: "n".repeat(513) }]] },
  },
  { what: "leaves out what is required", check: "constraints", ways: { calls: [["GetSecretValue", {}]] } },
  { what: "sends no token", check: "token-present", ways: { token: () => undefined } },
  {
    what: "makes up tokens that are no UUIDs",
    check: "token-uuid",
    ways: { token: (_at, own) => own.replaceAll("-", "x") },
  },
  {
    what: "has one token for all calls",
    check: "token-fresh",
    ways: { token: () => "12345678-1234-4234-8234-123456789012" },
  },
  {
    what: "makes up another token for another attempt",
    check: "token-stable",
    ways: { token: () => crypto.randomUUID() },
  },
  { what: "signs nothing", check: "signature", ways: { key: () => undefined } },
  {
    what: "signs with another secret",
    check: "signature",
    ways: { key: (key) => ({ ...key, secretAccessKey: "another" }) },
  },
  { what: "signs in another time", check: "signing-date", ways: { date: () => new Date(Date.now() - 600_000) } },
  { what: "has one id for all calls", check: "invocation-id", ways: { headers: (at) => tagged(at, "one-for-all") } },
  {
    what: "has another id for another attempt",
    check: "invocation-id",
    ways: { headers: (at) => tagged(at, crypto.randomUUID()) },
  },
  {
    what: "does not count its attempts",
    check: "invocation-id",
    ways: { headers: (at, id) => tagged({ ...at, attempt: 1 }, id) },
  },
  { what: "does not try again", check: "retries-faults", ways: { mostAttempts: 1 } },
  {
    what: "does not try again after throttling",
    check: "retries-faults",
    ways: { triesAgainAfter: ({ status = 500 }) => status >= 500 },
  },
  {
    what: "does not try again after the connection broke",
    check: "retries-faults",
    ways: { triesAgainAfter: (came) => came.status !== undefined && goodWays.triesAgainAfter(came) },
  },
  { what: "tries again whatever was refused", check: "retries-nothing-else", ways: { triesAgainAfter: () => true } },
];

it("finds nothing wrong with a client that does everything right", async () => {
  const report = await stand({ headers: tagged });
  expect(failedIn(report)).toEqual([]);
  const silent = report.checks.filter(({ verdicts }) =>
    Object.values(verdicts).every(({ outcome }) => outcome !== "pass"),
  );
  expect(silent.map(({ id }) => id)).toEqual(["timestamps", "user-agent"]);
});

it("finds a client that never gives up by gives-up alone", async () => {
  const report = await stand({ mostAttempts: Infinity }, { only: ["out-of-order"], timeout: 1_500 });
  expect(failedIn(report)).toEqual(["gives-up"]);
});

it.concurrent.each(faults)("finds a client that $what by $check alone", async ({ check, ways }) => {
  expect(failedIn(await stand(ways))).toEqual([check]);
});

it("has a planted fault for every check that a fault can be planted for", () => {
  const planted = new Set(["gives-up", ...faults.map(({ check }) => check)]);
  // No input of Secrets Manager has a time; a user agent is a note; the others have tests of their own.
  const without = ["timestamps", "backs-off", "outcome", "user-agent"];
  expect(checks.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual(without);
});
