import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, onTestFinished } from "vitest";
import { serveSecretsManager } from "../reference/index.js";
import { createAtOnce } from "./create-at-once.js";
import { HttpClient } from "./http-client.js";

const CREATES = 10_000;
/** What one small secret may cost: its record, its sealed value and its places in the store's maps. */
const BYTES_PER_SECRET = 8 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

async function startService() {
  const server = await serveSecretsManager();
  const client = new HttpClient(server.port, 256);
  onTestFinished(() => {
    client.close();
    return server.close(0);
  });
  return client;
}

const create = (Name: string, SecretString: string) => ({
  Name,
  SecretString,
  ClientRequestToken: crypto.randomUUID(),
});

it(`loses none of ${CREATES.toLocaleString("en")} secrets that are created at once, in bounded memory`, async () => {
  const client = await startService();
  await client.call("CreateSecret", create("warm-up", "0"));
  collectGarbage();
  const before = process.memoryUsage().heapUsed;

  const found = await createAtOnce(client, CREATES, "load");
  expect(found).toEqual({ created: CREATES, refused: 0, wrong: 0, unlisted: 0 });
  collectGarbage();
  expect((process.memoryUsage().heapUsed - before) / CREATES).toBeLessThan(BYTES_PER_SECRET);
}, 120_000);

it("lets one of a thousand simultaneous creates of one name win, and keeps its value", async () => {
  const client = await startService();
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, async (_, at) => ({
      value: `value ${at}`,
      ...(await client.call("CreateSecret", create("contested", `value ${at}`))),
    })),
  );
  const winners = answers.filter(({ status }) => status === 200);
  expect(winners).toHaveLength(1);
  for (const { status, text } of answers) if (status !== 200) expect(text).toContain("ResourceExistsException");
  const { text } = await client.call("GetSecretValue", { SecretId: "contested" });
  expect(JSON.parse(text)).toMatchObject({ SecretString: winners[0]!.value });
});

it("gives as many versions to one secret as are put at once, each with its own value", async () => {
  const client = await startService();
  await client.call("CreateSecret", create("busy", "first"));
  const puts = Array.from({ length: 90 }, (_, at) => ({ ...create("ignored", `value ${at}`), SecretId: "busy" }));
  const answers = await Promise.all(puts.map((put) => client.call("PutSecretValue", put)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  for (const { ClientRequestToken, SecretString } of puts) {
    const { text } = await client.call("GetSecretValue", { SecretId: "busy", VersionId: ClientRequestToken });
    expect(JSON.parse(text)).toMatchObject({ SecretString });
  }
  const { text } = await client.call("DescribeSecret", { SecretId: "busy" });
  const { VersionIdsToStages } = JSON.parse(text) as { readonly VersionIdsToStages: Record<string, string[]> };
  expect(Object.values(VersionIdsToStages).flat().toSorted()).toEqual(["AWSCURRENT", "AWSPREVIOUS"]);
});
