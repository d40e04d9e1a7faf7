import { HttpResponse } from "@smithy/core/transport";
import * as sdk from "@aws-sdk/client-secrets-manager";
import * as generated from "../../../generated/secretsmanager/client/index.js";
import { atMost, type Row } from "../row.js";

const BATCH = 500;
const ROUNDS = 20;

const answer = new TextEncoder().encode(
  JSON.stringify({
    ARN: "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders/prod/db-AbCdEf",
    Name: "orders/prod/db",
    VersionId: "7f1d9c52-3b0e-4f6a-9a48-5f0c2f6b8e11",
  }),
);

/** Answers at once, so that what is measured is the client. */
const requestHandler = {
  metadata: { handlerProtocol: "http/1.1" },
  handle: async () => ({
    response: new HttpResponse({ statusCode: 200, headers: { "x-amzn-requestid": "1" }, body: answer }),
  }),
  updateHttpClientConfig(): void {},
  httpHandlerConfigs: () => ({}),
};

const configuration = {
  region: "us-east-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
  requestHandler,
};

const input = {
  Name: "orders/prod/db",
  SecretString: "s3cret!".padEnd(64, "x"),
  Tags: [{ Key: "team", Value: "orders" }],
};

/** CPU time of a call of CreateSecret: the least of many batches, ours and the peer's in turn. */
export async function callRow(): Promise<Row> {
  const oursClient = new generated.SecretsManagerClient(configuration);
  const peerClient = new sdk.SecretsManagerClient(configuration);
  const ours = () => oursClient.send(new generated.CreateSecretCommand(input));
  const peer = () => peerClient.send(new sdk.CreateSecretCommand(input));
  const least = { ours: Infinity, peer: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    least.ours = Math.min(least.ours, await cpuOf(ours));
    least.peer = Math.min(least.peer, await cpuOf(peer));
  }
  return atMost(1, { name: "client, call of CreateSecret, vs AWS SDK", ...least, unit: "us CPU" });
}

/** Microseconds of a call, in a batch of them one after another. */
async function cpuOf(call: () => Promise<{ readonly Name?: string | undefined }>): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < BATCH; count++) {
    const { Name } = await call();
    if (Name !== input.Name) throw new Error("a client decoded something else");
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / BATCH;
}
