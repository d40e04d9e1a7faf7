import { expect, it } from "vitest";
import { environment, runSecretsManager as run } from "../../testing/run-secrets-manager.js";

const arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:app/db-Qx7LmT";
const CREATE = ["create-secret", "--name", "app/db"];

it("prints an answer as JSON in the model's order", async () => {
  const body = JSON.stringify({ Name: "app/db", Surprise: 1, ARN: arn });
  const { exitCode, stdout, stderr, requests } = await run(CREATE, { answer: () => ({ body }) });
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: `{\n    "ARN": "${arn}",\n    "Name": "app/db"\n}\n`,
    stderr: "",
  });
  expect(requests).toHaveLength(1);
  expect(requests[0]!.headers["x-amz-target"]).toBe("secretsmanager.CreateSecret");
  expect(requests[0]!.headers["authorization"]).toMatch(/AKIDEXAMPLE\/\d+\/eu-central-1\/secretsmanager\//);
});

it("sends text that is not ASCII as escapes, signed as sent", async () => {
  const { requests } = await run([...CREATE, "--description", "für 漢 😀"]);
  expect(requests[0]!.body).toContain(String.raw`"f\u00fcr \u6f22 \ud83d\ude00"`);
  expect(Number(requests[0]!.headers["content-length"])).toBe(requests[0]!.body.length);
});

it("prints nothing for an operation that answers nothing", async () => {
  const { exitCode, stdout } = await run(["tag-resource", "--secret-id", "a", "--tags", "Key=a,Value=b"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
});

it.each([
  { body: '{"__type":"com.amazonaws#TakenException","Message":"Taken."}', want: "(TakenException)", message: "Taken." },
  { body: '{"__type":"TakenException","message":"taken"}', want: "(TakenException)", message: "taken" },
  { body: '{"message":"no type"}', want: "(400)", message: "no type" },
  { body: "<html>Bad gateway</html>", want: "(400)", message: "<html>Bad gateway</html>" },
  { body: "", want: "(400)", message: "" },
  {
    body: '{"__type":"Ignored","message":"m"}',
    headers: { "x-amzn-query-error": "Old.Code;Sender", "x-amzn-errortype": "AlsoIgnored" },
    want: "(Old.Code)",
    message: "m",
  },
  { body: "{}", headers: { "x-amzn-errortype": "Ignored" }, want: "(400)", message: "" },
])("tells the service's error of $body", async ({ body, headers = {}, want, message }) => {
  const { exitCode, stdout, stderr } = await run(CREATE, { answer: () => ({ status: 400, headers, body }) });
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 254,
    stdout: "",
    stderr: `\nAn error occurred ${want} when calling the CreateSecret operation: ${message}\n`,
  });
});

it("says how often it tried", async () => {
  const body = '{"__type":"InternalServiceError","Message":"Later."}';
  const { stderr, requests } = await run(CREATE, { answer: () => ({ status: 500, body }) });
  expect(requests).toHaveLength(3);
  expect(stderr).toContain("CreateSecret operation (reached max retries: 2): Later.");
});

it.each(["", "<html>", "not JSON"])("prints nothing for a success with the body %j", async (body) => {
  const { exitCode, stdout, stderr } = await run(CREATE, { answer: () => ({ body }) });
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

it.each([
  { code: "ECONNREFUSED", want: 'Could not connect to the endpoint URL: "http://127.0.0.1:9/"' },
  { code: "ENOTFOUND", want: 'Could not connect to the endpoint URL: "http://127.0.0.1:9/"' },
  { code: "DEPTH_ZERO_SELF_SIGNED_CERT", want: "SSL validation failed for http://127.0.0.1:9/ it broke" },
  {
    code: "ECONNRESET",
    want: 'Connection was closed before we received a valid response from endpoint URL: "http://127.0.0.1:9/".',
  },
  {
    code: "HPE_INVALID_CONSTANT",
    want: 'Connection was closed before we received a valid response from endpoint URL: "http://127.0.0.1:9/".',
  },
])("tells of $code on the way", async ({ code, want }) => {
  const answer = () => {
    throw Object.assign(new Error("it broke"), { code });
  };
  const { exitCode, stderr } = await run([...CREATE, "--endpoint-url", "http://127.0.0.1:9"], { answer });
  expect({ exitCode, stderr }).toEqual({ exitCode: 255, stderr: `\n${want}\n` });
});

it.each([
  { words: [], want: /error: the following arguments are required/, exitCode: 252 },
  { words: ["create-secret"], want: /^usage: .*\n.*\n.*\n\nsecretsmanager: error: .*--name\n$/, exitCode: 252 },
  { words: [...CREATE, "--bogus", "x"], want: /^usage: [^]*\n\nUnknown options: --bogus, x\n$/, exitCode: 252 },
  { words: [...CREATE, "--query", "a["], want: /^\nBad value for --query a\[: /, exitCode: 252 },
  {
    words: [...CREATE, "--endpoint-url", "localhost"],
    want: /^\nBad value for --endpoint-url "localhost": /,
    exitCode: 252,
  },
  {
    words: [...CREATE, "--profile", "nope"],
    want: /^\nThe config profile \(nope\) could not be found\n$/,
    exitCode: 255,
  },
])("refuses $words", async ({ words, want, exitCode }) => {
  const ran = await run(words);
  expect({ exitCode: ran.exitCode, stdout: ran.stdout, requests: ran.requests }).toEqual({
    exitCode,
    stdout: "",
    requests: [],
  });
  expect(ran.stderr).toMatch(want);
});

it("ends with 130 when it is interrupted", async () => {
  const interruption = new AbortController();
  const { exitCode, stdout } = await run(CREATE, {
    interrupted: interruption.signal,
    answer: () => {
      interruption.abort();
      throw Object.assign(new Error("aborted"), { name: "AbortError" });
    },
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: "" });
});

it.each([["--version"], ["create-secret", "--version"], ["--version", "--debug"]])(
  "prints the version for %j",
  async (...words) => {
    const { exitCode, stdout } = await run(words);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^secretsmanager\/2017-10-17 Node\/\d+\.\d+\.\d+ \w+\/\w+\n$/);
  },
);

it("leaves signatures out on demand, without any credentials", async () => {
  const { AWS_ACCESS_KEY_ID: _, ...env } = environment;
  const { exitCode, requests } = await run([...CREATE, "--no-sign-request"], { env });
  expect(exitCode).toBe(0);
  const names = Object.keys(requests[0]!.headers).map((name) => name.toLowerCase());
  expect(names).not.toContain("authorization");
  expect(names).not.toContain("x-amz-date");
});

it("warns of a typed secret, once, without showing it", async () => {
  const words = [...CREATE, "--secret-string", "hunter2"];
  const { exitCode, stdout, stderr } = await run(words);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  expect(stderr).toMatch(/^secretsmanager: warning: --secret-string holds a secret .*--secret-string file:\/\/PATH\n$/);
  expect(stderr).not.toContain("hunter2");
  const files = { "s.txt": "hunter2" };
  expect((await run([...CREATE, "--secret-string", "file://s.txt"], { files })).stderr).toBe("");
  expect((await run(words, { env: { ...environment, HALLMARK_CLI_WARNINGS: "off" } })).stderr).toBe("");
});

it("tells what it does for --debug, without secrets", async () => {
  const words = [...CREATE, "--secret-string", "hunter2", "--debug"];
  const env = { ...environment, AWS_SESSION_TOKEN: "session-token-value" };
  const { stderr } = await run(words, { env, answer: () => ({ body: '{"SecretString":"hunter3","Name":"n"}' }) });
  expect(stderr).toMatch(/calls CreateSecret with Name, SecretString/);
  expect(stderr).toMatch(/sends POST https:\/\/secretsmanager\.eu-central-1\.amazonaws\.com\/ /);
  expect(stderr).toMatch(/got status 200/);
  for (const secret of ["hunter2", "hunter3", "wJalrXUtnFEMI", "session-token-value", "Signature=", "sha256: 4"]) {
    expect(stderr).not.toContain(secret);
  }
});

it("shows a made-up answer in the form that is asked for, calling nothing", async () => {
  const { exitCode, stdout, requests } = await run([
    ...CREATE,
    "--generate-cli-skeleton",
    "output",
    "--query",
    "Name",
    "--output",
    "text",
  ]);
  expect({ exitCode, requests }).toEqual({ exitCode: 0, requests: [] });
  expect(stdout).toMatch(/^\S+\n$/);
});

it("prints what is left to fill in", async () => {
  const { exitCode, stdout } = await run(["create-secret", "--generate-cli-skeleton"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ Name: "", Tags: [{ Key: "", Value: "" }] });
});
