import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";

const folder = mkdtempSync(join(tmpdir(), "hallmark-data-"));
afterAll(() => rmSync(folder, { recursive: true }));

const key = "c29tZSB0aGlydHktdHdvIGJ5dGVzIGZvciBhIGtleS4=";
const keyFile = fileWith("key", `${key}\n`, 0o600);
let paths = 0;
const newPath = () => join(folder, `data-${paths++}`);

function fileWith(name: string, content: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** Starts a server that keeps its data in a folder, and waits until it says where it listens. */
async function serve(path: string, ...args: readonly string[]) {
  expectBuilt("rest");
  const child = startHallmark(["serve", "--port", "0", "--data", path, ...args], { env: { HALLMARK_DATA_KEY: key } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  await once(child.stdout, "data");
  const client = new SecretsManagerClient({
    endpoint: /http:\/\/[\d.:]+/.exec(said)![0],
    region: "us-east-1",
    credentials: { accessKeyId: "example", secretAccessKey: "example" },
    maxAttempts: 1,
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, client, ended, said: () => said };
}

it("has after a SIGKILL what the AWS SDK was told is stored", async () => {
  const path = newPath();
  const first = await serve(path);
  const { ARN } = await first.client.send(new CreateSecretCommand({ Name: "db", SecretString: "one" }));
  const put = await first.client.send(new PutSecretValueCommand({ SecretId: "db", SecretString: "two" }));
  first.child.kill("SIGKILL");
  await first.ended;

  const second = await serve(path);
  const current = await second.client.send(new GetSecretValueCommand({ SecretId: ARN! }));
  expect(current).toMatchObject({ SecretString: "two", VersionId: put.VersionId });
  const previous = await second.client.send(new GetSecretValueCommand({ SecretId: "db", VersionStage: "AWSPREVIOUS" }));
  expect(previous.SecretString).toBe("one");
  const again = second.client.send(new CreateSecretCommand({ Name: "db" }));
  await expect(again).rejects.toMatchObject({ name: "ResourceExistsException" });
});

it("says where the data is, and that it still is when it ends", async () => {
  const path = newPath();
  const server = await serve(path);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(server.said()).toMatch(
    / listens on .*\. Data is in (.*)\. Ctrl-C ends it\.\nStopped; what was stored is in \1\.\n$/,
  );
  expect(server.said()).toContain(`Data is in ${path}.`);
});

it("says so as JSON", async () => {
  const path = newPath();
  const { said } = await serve(path, "--json");
  expect(JSON.parse(said())).toMatchObject({ event: "listening", data: path });
});

it("starts nothing without a key, and says how to make one", async () => {
  expectBuilt("rest");
  const path = newPath();
  for (const HALLMARK_DATA_KEY of ["", " \n"]) {
    const { exitCode, stdout, stderr } = await hallmark(["serve", "--data", path], { env: { HALLMARK_DATA_KEY } });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("openssl rand -base64 32");
    expect(stderr).toContain("--data-key-file");
  }
  expect(existsSync(path)).toBe(false);
});

it("refuses the key of another folder", async () => {
  const path = newPath();
  const { child, ended } = await serve(path);
  child.kill("SIGTERM");
  await ended;
  const other = fileWith("other", "00".repeat(32), 0o600);
  const before = readFileSync(join(path, "data.mdb"));
  const { exitCode, stderr } = await hallmark(["serve", "--data", path, "--data-key-file", other]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: `error: ${path} was made with another key: give that one, or choose another folder\n`,
  });
  expect(readFileSync(join(path, "data.mdb")).equals(before)).toBe(true);
});

it.each([
  { what: "no file", file: () => join(folder, "none"), want: /cannot read the key file .*none: there is no such file/ },
  { what: "a folder", file: () => folder, want: /cannot read the key file .*: it is a folder/ },
  { what: "an empty file", file: () => fileWith("empty", "\n", 0o600), want: /empty is empty/ },
  {
    what: "a short key",
    file: () => fileWith("short", "c2hvcnQ=", 0o600),
    want: /32 bytes in base64 or hex; this is 5/,
  },
])("refuses $what for a key, and makes nothing", async ({ file, want }) => {
  expectBuilt("rest");
  const path = newPath();
  const { exitCode, stdout, stderr } = await hallmark(["serve", "--data", path, "--data-key-file", file()]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(want);
  expect(existsSync(path)).toBe(false);
});

it("warns of a key that others can read", async () => {
  expectBuilt("rest");
  const file = fileWith("open", key, 0o644);
  const { stderr } = await hallmark(["serve", "--data", keyFile, "--data-key-file", file]);
  expect(stderr).toContain(`warning: ${file} can be read by others than its owner: chmod 600 ${file}\n`);
});

it("refuses a path that is no folder", async () => {
  expectBuilt("rest");
  const { exitCode, stderr } = await hallmark(["serve", "--data", keyFile, "--data-key-file", keyFile]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: `error: ${keyFile} is no folder: name a folder to keep the data in\n`,
  });
});

it("refuses a key without a folder, and a folder without a name", async () => {
  const alone = await hallmark(["serve", "--data-key-file", keyFile]);
  expect(alone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--data-key-file goes with --data") });
  const nameless = await hallmark(["serve", "--data", ""]);
  expect(nameless).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("It is empty.") });
});

it("says what is missing where there is no engine", async () => {
  expectBuilt("rest");
  const hook = `export async function resolve(name, context, next) {
    if (name === "lmdb") throw Object.assign(new Error("no such package"), { code: "ERR_MODULE_NOT_FOUND" });
    return next(name, context);
  }`;
  const block = `import { register } from "node:module"; register(${JSON.stringify(asUrl(hook))});`;
  const env = { NODE_OPTIONS: `--import=${asUrl(block)}` };
  const { exitCode, stdout, stderr } = await hallmark(["serve", "--data", newPath(), "--data-key-file", keyFile], {
    env,
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(
    /^error: storing data needs the package lmdb, .* `npm install lmdb`, or keep the data in memory\.\n$/,
  );
});

function asUrl(module: string): string {
  return `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
}
