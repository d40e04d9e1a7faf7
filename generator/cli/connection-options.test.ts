import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { hallmark } from "../testing/hallmark.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

interface Signed {
  /** Of the credential scope. */
  readonly keyId: string;
  readonly region: string;
  readonly token: string | undefined;
}

/** Verifies something that answers nothing useful, and gives the distinct signatures of what arrived. */
async function signedBy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly Signed[]> {
  const seen = new Map<string, Signed>();
  const server = createServer((request, response) => {
    const [, keyId, region] = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const token = request.headers["x-amz-security-token"];
    if (keyId !== undefined && region !== undefined) {
      const signed = { keyId, region, token: token === undefined ? undefined : String(token) };
      seen.set(JSON.stringify(signed), signed);
    }
    response.end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cwd = temporaryFolder();
  const run = ["verify", "--endpoint", url, "--filter", "create-secret/answer/with-value", "--no-derived", ...args];
  const { exitCode, stdout, stderr } = await hallmark(run, { cwd, env: { ...without, ...env } });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).not.toContain("wJalr");
  return [...seen.values()];
}

/** Nothing of whoever runs the tests. */
const without = { AWS_REGION: "", AWS_DEFAULT_REGION: "", AWS_PROFILE: "", AWS_EC2_METADATA_DISABLED: "true" };

function filesOfAws(): Readonly<Record<string, string>> {
  const folder = temporaryFolder({
    config: [
      "[default]",
      "region = ap-south-1",
      "[profile work]",
      "region = eu-central-1",
      "[profile lent]",
      "aws_access_key_id = AKIDLENT",
      "aws_secret_access_key = wJalrLent",
      "aws_session_token = lent-for-a-time",
      "[profile bare]",
      "region = eu-north-1",
      "[profile broken]",
      "credential_process = false",
      "[sso-session corporate]",
      "sso_region = us-east-1",
      "",
    ].join("\n"),
    credentials: ["[work]", "aws_access_key_id = AKIDWORK", "aws_secret_access_key = wJalrWork", ""].join("\n"),
  });
  return { AWS_CONFIG_FILE: join(folder, "config"), AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") };
}

it("signs with a key that opens nothing where none is named, whatever the files of AWS hold", async () => {
  const env = {
    ...filesOfAws(),
    AWS_PROFILE: "work",
    AWS_ACCESS_KEY_ID: "AKIDREAL",
    AWS_SECRET_ACCESS_KEY: "wJalrReal",
  };
  expect(await signedBy([], env)).toEqual([{ keyId: "hallmark", region: "us-east-1", token: undefined }]);
});

it("signs with the profile that is named, for its Region", async () => {
  const env = filesOfAws();
  expect(await signedBy(["--profile", "work"], env)).toEqual([
    { keyId: "AKIDWORK", region: "eu-central-1", token: undefined },
  ]);
  expect(await signedBy(["--profile", "lent", "--region", "eu-west-2"], env)).toEqual([
    { keyId: "AKIDLENT", region: "eu-west-2", token: "lent-for-a-time" },
  ]);
});

it("takes the Region of the environment before the profile's", async () => {
  const env = { ...filesOfAws(), AWS_REGION: "sa-east-1" };
  expect(await signedBy(["--profile", "work"], env)).toMatchObject([{ region: "sa-east-1" }]);
  expect(await signedBy([], env)).toMatchObject([{ region: "sa-east-1" }]);
});

it("signs with the key that is given, and the token that goes with it", async () => {
  const key = ["--access-key-id", "AKIDGIVEN", "--secret-access-key", "wJalrGiven"];
  expect(await signedBy([...key, "--session-token", "for-a-time"])).toMatchObject([
    { keyId: "AKIDGIVEN", token: "for-a-time" },
  ]);
});

it.each([
  {
    args: ["--profile", "wrok"],
    want: 'there is no profile "wrok" in the files of AWS; there is bare, broken, default, lent, work',
  },
  { args: ["--profile", "bare"], want: 'the profile "bare" has no credentials' },
  { args: ["--profile", "broken"], want: 'the profile "broken" gives no credentials' },
  {
    args: ["--profile", "work", "--access-key-id", "A", "--secret-access-key", "B"],
    want: "a profile or a key, not both",
  },
  { args: ["--session-token", "t"], want: "--session-token goes with a key" },
  { args: ["--insecure"], want: "--insecure is for an address of https" },
  { args: ["--ca", "nowhere.pem"], want: "It cannot be read" },
  { args: ["--ca", "."], want: "It cannot be read" },
  { args: ["--patience", "-1"], want: "It must be a whole number from 0 to 3600." },
])("refuses $args", async ({ args, want }) => {
  const run = ["verify", "--endpoint", "http://127.0.0.1:9", "--filter", "CS-036", ...args];
  const { exitCode, stdout, stderr } = await hallmark(run, {
    cwd: temporaryFolder(),
    env: { ...without, ...filesOfAws() },
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(want);
});

it.each(["AWS_REGION", "AWS_DEFAULT_REGION"])("refuses what %s says, if it is no Region", async (name) => {
  const run = ["verify", "--endpoint", "http://127.0.0.1:9", "--filter", "CS-036"];
  const env = { ...without, [name]: "\u001b[31mus east" };
  const { exitCode, stderr } = await hallmark(run, { cwd: temporaryFolder(), env });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`error: ${name} names no Region. A Region is written like us-east-1.\n`);
});

it("refuses certificates that are none", async () => {
  const cwd = temporaryFolder({ "ca.pem": "-----BEGIN NOTHING-----\n" });
  const args = ["verify", "--endpoint", "https://127.0.0.1:9", "--ca", "ca.pem"];
  expect((await hallmark(args, { cwd })).stderr).toContain("ca.pem holds no certificate in PEM form");
});

it("sends the headers of options and of the environment, and tells them nowhere", async () => {
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    const { authorization, "x-stage": stage, "x-more": more } = request.headers;
    if (request.method === "POST") seen.add(JSON.stringify({ authorization, stage, more }));
    response.end(`{"echo":"${authorization}"}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cwd = temporaryFolder({ "api.yaml": lending });
  const args = ["verify", "--endpoint", url, "--model", "api.yaml", "--json", "--header", "X-More: 1"];
  const given = await hallmark([...args, "--header", "authorization: Bearer wJalrToken"], { cwd, env: without });
  expect([...seen]).toEqual([JSON.stringify({ authorization: "Bearer wJalrToken", more: "1" })]);
  expect(JSON.stringify(given)).not.toContain("wJalr");
  seen.clear();
  const HALLMARK_HEADERS = "authorization: Bearer wJalrOther\nx-stage: test\n";
  const said = await hallmark(args.slice(0, -2), { cwd, env: { ...without, HALLMARK_HEADERS } });
  expect([...seen]).toEqual([JSON.stringify({ authorization: "Bearer wJalrOther", stage: "test" })]);
  expect(JSON.stringify(said)).not.toContain("wJalr");
  const refused = await hallmark([...args, "--header", "no header"], { cwd, env: without });
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain("A header is written like `name: value`.");
});

const lending = `openapi: 3.1.0
info: { title: Lending, version: 1.0.0 }
paths:
  /books:
    post:
      operationId: addBook
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [title], properties: { title: { type: string, maxLength: 40 } } }
      responses: { "201": { description: It is there. } }
`;
