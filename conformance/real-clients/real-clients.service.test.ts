import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveSecretsManager, type RunningServer } from "../reference/index.js";
import { installPythonClients, type PythonClients } from "./python-clients.js";

const run = promisify(execFile);
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example-secret-access-key" };

let server: RunningServer;
let clients: PythonClients | string;

beforeAll(async () => {
  // Signatures are checked: a real client's signing is part of what is witnessed.
  server = await serveSecretsManager({ credentials });
  clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  if (typeof clients === "string") console.warn(`skipped: ${clients}`);
}, 200_000);
afterAll(() => server.close(0));

const pythonEnvironment = () => ({
  PATH: process.env["PATH"],
  HOME: join(tmpdir(), "hallmark-no-home"),
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_DEFAULT_REGION: "eu-west-1",
  AWS_ENDPOINT_URL: server.url,
});

it("serves the AWS SDK for JavaScript", async () => {
  const sdk = new SecretsManagerClient({ endpoint: server.url, region: "us-west-2", credentials });
  const made = await sdk.send(new CreateSecretCommand({ Name: "sdk/text", SecretString: "päss wörd 🔑" }));
  expect(made.ARN).toMatch(/^arn:aws:secretsmanager:us-west-2:\d{12}:secret:sdk\/text-[A-Za-z0-9]{6}$/);
  const read = await sdk.send(new GetSecretValueCommand({ SecretId: made.ARN }));
  expect(read).toMatchObject({ Name: "sdk/text", VersionId: made.VersionId, SecretString: "päss wörd 🔑" });

  const bytes = new Uint8Array([0, 1, 254, 255]);
  await sdk.send(new CreateSecretCommand({ Name: "sdk/bytes", SecretBinary: bytes }));
  expect((await sdk.send(new GetSecretValueCommand({ SecretId: "sdk/bytes" }))).SecretBinary).toEqual(bytes);

  const again = sdk.send(new CreateSecretCommand({ Name: "sdk/text", SecretString: "other" }));
  await expect(again).rejects.toBeInstanceOf(ResourceExistsException);
  await sdk.send(new DeleteSecretCommand({ SecretId: "sdk/text", ForceDeleteWithoutRecovery: true }));
  await expect(sdk.send(new GetSecretValueCommand({ SecretId: "sdk/text" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    $metadata: { httpStatusCode: 400 },
  });
});

it("refuses the AWS SDK with another key", async () => {
  const stranger = { ...credentials, secretAccessKey: "another-secret-access-key" };
  const sdk = new SecretsManagerClient({ endpoint: server.url, region: "us-west-2", credentials: stranger });
  await expect(sdk.send(new GetSecretValueCommand({ SecretId: "sdk/text" }))).rejects.toMatchObject({
    name: "InvalidSignatureException",
  });
});

it("serves the aws command line", async ({ skip }) => {
  if (typeof clients === "string") return skip(clients);
  const { aws } = clients;
  const call = async (...words: string[]) => {
    const { stdout } = await run(aws, ["secretsmanager", ...words, "--output", "json"], { env: pythonEnvironment() });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const made = await call(
    ...["create-secret", "--name", "cli/text", "--secret-string", '{"user":"u"}'],
    ...["--description", "From a command line", "--tags", "Key=team,Value=one", "Key=Team,Value=two"],
  );
  expect(Object.keys(made)).toEqual(["ARN", "Name", "VersionId"]);
  expect(await call("get-secret-value", "--secret-id", "cli/text")).toMatchObject({
    SecretString: '{"user":"u"}',
    VersionStages: ["AWSCURRENT"],
  });
  expect(await call("describe-secret", "--secret-id", String(made["ARN"]))).toMatchObject({
    Description: "From a command line",
    Tags: [
      { Key: "team", Value: "one" },
      { Key: "Team", Value: "two" },
    ],
  });
  await expect(call("create-secret", "--name", "not a name")).rejects.toMatchObject({
    stderr: expect.stringContaining(
      "An error occurred (ValidationException) when calling the CreateSecret operation: Invalid name.",
    ),
  });
});

it("serves boto3", async ({ skip }) => {
  if (typeof clients === "string") return skip(clients);
  const program = `
import boto3, json
client = boto3.client("secretsmanager")
made = client.create_secret(Name="boto3/bytes", SecretBinary=b"\\x00\\xff")
read = client.get_secret_value(SecretId="boto3/bytes")
client.put_secret_value(SecretId="boto3/bytes", SecretString="two")
stages = client.describe_secret(SecretId="boto3/bytes")["VersionIdsToStages"]
try:
    client.create_secret(Name="boto3/bytes")
    refusal = None
except client.exceptions.ResourceExistsException as error:
    refusal = error.response["Error"]["Message"]
print(json.dumps([made["VersionId"] == read["VersionId"], list(read["SecretBinary"]), stages[made["VersionId"]], refusal]))
`;
  const { stdout } = await run(clients.python, ["-c", program], { env: pythonEnvironment() });
  expect(JSON.parse(stdout)).toEqual([
    true,
    [0, 255],
    ["AWSPREVIOUS"],
    "The operation failed because the secret boto3/bytes already exists.",
  ]);
});
