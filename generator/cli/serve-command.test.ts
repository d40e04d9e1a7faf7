import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";

/** Starts a server on a free port and waits until it says where it listens. */
async function serve(...args: readonly string[]) {
  expectBuilt("rest");
  const child = startHallmark(["serve", "--port", "0", "--json", ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let log = "";
  child.stderr.on("data", (text: Buffer) => (log += text.toString()));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, url, ended, log: () => log };
}

function call(url: string, operation: string, input: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `secretsmanager.${operation}` },
    body: JSON.stringify(input),
  });
}

const token = "0123456789abcdef0123456789abcdef";

it("serves what is documented, on loopback", async () => {
  const { url } = await serve("--account-id", "111122223333", "--region", "eu-central-1");
  expect(new URL(url).hostname).toBe("127.0.0.1");
  const created = await call(url, "CreateSecret", { Name: "db", SecretString: "s", ClientRequestToken: token });
  expect(created.status).toBe(200);
  expect(await created.json()).toMatchObject({
    ARN: expect.stringMatching(/^arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-\w{6}$/),
    VersionId: token,
  });
  expect(await (await call(url, "GetSecretValue", { SecretId: "db" })).json()).toMatchObject({ SecretString: "s" });
});

it("assumes what it is told to", async () => {
  const { url } = await serve("--assume", "restoreOfUnmarked=refused");
  await call(url, "CreateSecret", { Name: "db", SecretString: "s", ClientRequestToken: token });
  expect((await call(url, "RestoreSecret", { SecretId: "db" })).status).toBe(400);
});

it("leaves out the checks that it is told to", async () => {
  const { url } = await serve("--without-check", "NameExclamationMark");
  const input = { Name: "app!db", SecretString: "s", ClientRequestToken: token };
  expect((await call(url, "CreateSecret", input)).status).toBe(200);
});

it("refuses to leave out a check that there is not", async () => {
  const { exitCode, stdout, stderr } = await hallmark(["serve", "--without-check", "Everything"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^error: there is no check "Everything"; there are CurrentIsMoved, .*NameExclamationMark/);
});

it("refuses to assume what there is not", async () => {
  expectBuilt("rest");
  expect(await hallmark(["serve", "--assume", "sortOrder=up"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "error: sortOrder takes asc or desc\n",
  });
});

it("logs each answer without anything of what was said", async () => {
  const { url, child, ended, log } = await serve();
  await call(url, "CreateSecret", { Name: "my-name", SecretString: "my-secret", ClientRequestToken: token });
  await call(url, "Nonsense", {});
  child.kill("SIGTERM");
  await ended;
  const entries = log()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toMatchObject([
    { event: "answered", operation: "CreateSecret", status: 200 },
    { event: "answered", operation: "Nonsense", status: 400 },
  ]);
  expect(log()).not.toMatch(/my-name|my-secret/);
});

it("asks for signatures when it is given a key", async () => {
  const { url } = await serve("--access-key-id", "AKIDEXAMPLE", "--secret-access-key", "example");
  expect((await call(url, "CreateSecret", { Name: "db" })).status).toBe(400);
});

it("takes the key from the environment as well", async () => {
  expectBuilt("rest");
  const { exitCode, stderr } = await hallmark(["serve"], { env: { HALLMARK_ACCESS_KEY_ID: "AKIDEXAMPLE" } });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error: give --access-key-id and --secret-access-key together, or neither\n/);
});

it("refuses a body that is too large", async () => {
  const { url } = await serve("--max-body", "100");
  const answer = await call(url, "CreateSecret", { Name: "db", SecretString: "s".repeat(200) });
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

it("cuts off a client that does not come to the point", async () => {
  const { url } = await serve("--request-timeout", "1");
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
  const answer: string[] = [];
  socket.on("data", (text: Buffer) => answer.push(text.toString()));
  socket.on("error", () => {});
  await once(socket, "close");
  expect(answer.join("")).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
});

it.each([
  { signal: "SIGTERM", exitCode: 0 },
  { signal: "SIGINT", exitCode: 130 },
] as const)("stops on $signal with $exitCode, saying so", async ({ signal, exitCode }) => {
  const { url, child, ended } = await serve();
  await call(url, "CreateSecret", { Name: "db", SecretString: "s", ClientRequestToken: token });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  child.kill(signal);
  expect(await ended).toBe(exitCode);
  expect(said).toBe('{"event":"stopped"}\n');
});

it("says that a port is in use", async () => {
  expectBuilt("rest");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { exitCode, stdout, stderr } = await hallmark(["serve", "--port", String(port)]);
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `error: cannot listen on 127.0.0.1:${port}: the port is in use. Choose another with --port, or 0 for any free one.\n`,
  });
});

it.each([
  { args: ["--port", "70000"], want: "It must be a whole number from 0 to 65535." },
  { args: ["--port", "http"], want: "It must be a whole number from 0 to 65535." },
  { args: ["--region", "no region"], want: "A Region is written like us-east-1." },
  { args: ["--access-key-id", "", "--secret-access-key", ""], want: "It is empty." },
  { args: ["--account-id", "12"], want: "It must be 12 digits." },
  { args: ["--host", "no.such.host.invalid"], want: "cannot listen on no.such.host.invalid:4566" },
  { args: ["--host", "192.0.2.1"], want: "cannot listen on 192.0.2.1:4566: this machine has no such address." },
])("refuses $args", async ({ args, want }) => {
  expectBuilt("rest");
  const { exitCode, stderr } = await hallmark(["serve", ...args]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(want);
});

it("rotates secrets with functions of the user's own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:rotate";
  const file = join(folder, "rotate.mjs");
  writeFileSync(
    file,
    `export default {
      "${functionArn}": async ({ SecretId, ClientRequestToken, Step }, { operations }) => {
        if (Step !== "createSecret") throw new RangeError("the secret is s3cr3t");
        await operations.putSecretValue({
          SecretId, ClientRequestToken, SecretString: "s3cr3t", VersionStages: ["AWSPENDING"],
        });
      },
    };`,
  );
  const { url, child, ended, log } = await serve("--rotation-functions", file);
  await call(url, "CreateSecret", { Name: "db", SecretString: "s", ClientRequestToken: token });
  const rotate = { SecretId: "db", ClientRequestToken: `${token.slice(0, -1)}0`, RotationLambdaARN: functionArn };
  expect((await call(url, "RotateSecret", rotate)).status).toBe(200);
  await expect
    .poll(async () => (await call(url, "GetSecretValue", { SecretId: "db", VersionStage: "AWSPENDING" })).json())
    .toMatchObject({ SecretString: "s3cr3t" });
  await expect.poll(log).toContain(`"step":"setSecret","error":"RangeError"`);
  expect((await call(url, "RotateSecret", { ...rotate, RotationLambdaARN: "arn:other" })).status).toBe(400);
  child.kill("SIGTERM");
  await ended;
  expect(log()).not.toContain("s3cr3t");
});

it.each([
  ["is not there", undefined, /cannot load .*: Cannot find module/],
  ["is no JavaScript", "export default {", /cannot load /],
  ["exports no functions", 'export default { "arn": 1 };', /does not export functions by their ARN by default/],
  ["exports nothing by default", "export const rotate = () => {};", /does not export functions/],
])("does not start with a module of rotation functions that %s", async (_, content, want) => {
  expectBuilt("rest");
  const folder = mkdtempSync(join(tmpdir(), "hallmark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "rotate.mjs");
  if (content !== undefined) writeFileSync(file, content);
  const { exitCode, stderr } = await hallmark(["serve", "--port", "0", "--rotation-functions", file]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(want);
});
