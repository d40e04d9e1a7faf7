import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import schema from "./stand.schema.json" with { type: "json" };
import {
  exitCodeOfStand,
  putOnStand,
  standConsole,
  standHtml,
  standJson,
  standJunit,
  type StandOptions,
  type StandReport,
} from "./index.js";
import { KEPT, type Program, type ProgramRun } from "./program.js";
import { goodWays, smallClient, type Ways } from "./testing/small-client.js";
import { failuresIn } from "./testing/failures.js";

const model = secretsManagerModel();
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

function stand(program: Program, options: Pick<StandOptions, "only" | "env"> = {}): Promise<StandReport> {
  return putOnStand({
    model,
    command: ["client", "--password", "hunter2"],
    program,
    env: {},
    timeout: 5_000,
    ...options,
  });
}

/** A program that runs a client and prints something. */
function printing(ways: Partial<Ways>, stdout: string, exitCode?: number): Program {
  return async (run) => {
    const ended = await smallClient(ways)(run);
    return { ...ended, stdout, ...(exitCode !== undefined && { exitCode }) };
  };
}

const formsOf = (report: StandReport) => [
  standJson(report),
  standHtml(report),
  standJunit(report),
  standConsole(report, false),
];

it("reports in a form that its schema describes", async () => {
  for (const ways of [{}, { token: () => undefined, mostAttempts: 1 }]) {
    const report = JSON.parse(standJson(await stand(smallClient(ways)))) as StandReport;
    expect(isValid(report), JSON.stringify(isValid.errors)).toBe(true);
  }
});

it("shows a request as it was sent, with what was found and what says so", async () => {
  const members: Ways["members"] = (_operation, given) => ({ ...given, KmsKeyId: null });
  const report = await stand(smallClient({ members, calls: goodWays.calls.slice(0, 1) }), {
    only: ["plain", "CS-124"],
  });
  expect(report.checks.map(({ id }) => id)).toEqual(["no-nulls"]);
  expect(exitCodeOfStand(report)).toBe(1);
  const text = standConsole(report, false);
  expect(text).toMatch(/fail no-nulls: A member without a value is left out/);
  expect(text).toMatch(/CS-124: A member without a value is left out, of requests and of answers/);
  expect(text).toMatch(/request 1, \/body\/KmsKeyId: expected a value, or no such member\n +found null\n/);
  expect(text).toMatch(/> POST \/ {3}\(call 1, attempt 1\)\n/);
  expect(text).toMatch(/> x-amz-target: secretsmanager\.CreateSecret\n/);
  expect(text).toMatch(/"KmsKeyId":null/);
});

it("never shows a secret, wherever it travelled", async () => {
  const json = JSON.stringify({ user: "somebody", password: "tr0ub4dor" });
  const bytes = Buffer.from("\u0001binary-secret").toString("base64");
  const told = `${json} tr0ub4dor ${JSON.stringify({ SecretString: json })} \u0001binary-secret ${bytes} misspelt-secret`;
  const ways: Partial<Ways> = {
    calls: [
      ["CreateSecret", { Name: "a", SecretString: json, secretString: "misspelt-secret" }],
      ["CreateSecret", { Name: "hunter2", SecretString: "hunter2" }],
      ["PutSecretValue", { SecretId: "a", SecretBinary: bytes }],
      ["GetSecretValue", { SecretId: "a" }],
    ],
    headers: () => ({ "x-amz-meta": "hunter2" }),
    write: (members) => JSON.stringify({ ...members, Description: null }),
  };
  const report = await stand(printing(ways, `${told} hunter2`, 1));
  expect(failuresIn(report).join()).toMatch(/outcome in plain/);
  for (const form of formsOf(report)) {
    expect(form).not.toMatch(/tr0ub4dor|hunter2|binary-secret|misspelt-secret/);
    expect(form).not.toContain(bytes);
    expect(form).not.toMatch(/Signature=[\da-f]/);
  }
});

it("hides secrets that are many and long, also where what is printed is cut", async () => {
  const secrets = Array.from({ length: 40 }, (_, index) => `${index}-`.padEnd(65_000, "s3cr3t"));
  const calls = secrets.map((SecretString, index) => ["CreateSecret", { Name: `n${index}`, SecretString }] as const);
  const report = await stand(printing({ calls }, secrets.slice(0, 3).join(" "), 1), { only: ["plain"] });
  expect(report.cases[0]?.output?.stdout).toBe("‹not shown› ‹not shown› ‹not shown›");
  for (const form of formsOf(report)) expect(form).not.toContain("s3cr3t");
  const cut = await stand(printing({ calls }, secrets.join(" ").slice(-KEPT), 1), {
    only: ["plain"],
  });
  expect(cut.cases[0]?.output?.stdout).toMatch(/^‹not shown› /);
});

it("says what was set when a program sends nothing", async () => {
  const report = await stand(() =>
    Promise.resolve({ exitCode: 0, signal: null, isTimedOut: false, stdout: "fine\n", stderr: "" }),
  );
  expect(exitCodeOfStand(report)).toBe(3);
  expect(report.cases).toHaveLength(1);
  const text = standConsole(report, false);
  expect(text).toMatch(/the program sent no request to the endpoint and ended with 0/);
  expect(text).toMatch(/AWS_ENDPOINT_URL=http:/);
  expect(text).toMatch(/AWS_SECRET_ACCESS_KEY=‹not shown›/);
  expect(text).toMatch(/the program printed at the end:\n +fine/);
});

it("says so when a program speaks TLS", async () => {
  const report = await stand(async ({ url }: ProgramRun) => {
    await fetch(url.replace("http:", "https:"), { method: "POST" }).catch(() => undefined);
    return { exitCode: 1, signal: null, isTimedOut: false, stdout: "", stderr: "" };
  });
  expect(report.silence).toMatch(/TLS, where the endpoint's URL begins with http:/);
});

it("does not judge what is signed with a key of somebody else", async () => {
  const report = await stand(smallClient({ key: (key) => ({ ...key, accessKeyId: "AKIDOTHER" }) }), {
    only: ["plain"],
  });
  const verdict = report.checks.find(({ id }) => id === "signature")?.verdicts["plain"];
  expect(verdict).toMatchObject({
    outcome: "not applicable",
    reason: expect.stringMatching(/a key of its own/) as string,
  });
});

it("blames no client for a token that its user chose, nor for retries that its user does not want", async () => {
  const calls = goodWays.calls.slice(0, 1);
  const token = () => "a-token-of-the-users-own-choice-0001";
  expect(failuresIn(await stand(smallClient({ calls, token })))).toEqual([]);
  const headers: Ways["headers"] = (_at, id) => ({
    "amz-sdk-invocation-id": id,
    "amz-sdk-request": "attempt=1; max=1",
  });
  expect(failuresIn(await stand(smallClient({ calls, headers, mostAttempts: 1 })))).toEqual([]);
  const env = { AWS_MAX_ATTEMPTS: "1" };
  expect(failuresIn(await stand(smallClient({ calls, mostAttempts: 1 }), { env }))).toEqual([]);
});

it("blames no program for failing where the service refused it", async () => {
  const ways: Partial<Ways> = { calls: [["GetSecretValue", { SecretId: "not-there" }]] };
  const report = await stand(smallClient(ways));
  expect(failuresIn(report)).toEqual([]);
  expect(report.cases[0]).toMatchObject({ exitCode: 1 });
});

it("blames a program that fails because of faults that it got over", async () => {
  const program: Program = async (run) => {
    let failures = 0;
    const triesAgainAfter: Ways["triesAgainAfter"] = (came) => {
      failures += 1;
      return goodWays.triesAgainAfter(came);
    };
    const ended = await smallClient({ triesAgainAfter })(run);
    return { ...ended, exitCode: failures > 0 ? 9 : 0 };
  };
  expect(failuresIn(await stand(program))).toEqual(
    ["server-error", "throttled", "unavailable", "cut-off", "answer-lost"].map(
      (id) => `outcome in ${id}: it ended with exit code 9`,
    ),
  );
});

it("gives the same program a service in which nothing is stored, every time", async () => {
  const report = await stand(smallClient({ calls: goodWays.calls.slice(0, 1) }));
  const answers = report.cases.map(({ requests }) => requests.at(-1)?.answer?.status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 500, 400, 400, 400]);
});

it("refuses words that choose nothing", async () => {
  await expect(stand(smallClient(), { only: ["plian"] })).rejects.toThrow(/^nothing is called plian: cases are plain,/);
});

it("reports what is known when it is interrupted", async () => {
  const controller = new AbortController();
  const program = smallClient();
  let runs = 0;
  const report = await putOnStand({
    model,
    command: ["client"],
    signal: controller.signal,
    env: {},
    program: (run) => {
      runs += 1;
      if (runs === 3) controller.abort();
      return program(run);
    },
  });
  expect(report.isInterrupted).toBe(true);
  expect(report.cases.map(({ id }) => id)).toEqual(["plain", "server-error"]);
  expect(standConsole(report, false)).toMatch(/interrupted: not every case was shown/);
});

it("judges hostile requests as any other", async () => {
  const hostile: readonly Partial<Ways>[] = [
    { write: () => `{"Name":${"[".repeat(50_000)}${"]".repeat(50_000)}}` },
    { write: () => '{"__proto__":{"a":1},"constructor":"x","Name":"\\u001b[31m"}' },
    { headers: () => ({ constructor: "a", "x-b": "\u00e9" }), target: () => "secretsmanager.constructor" },
    { method: "TRACE", path: "/%E0%A4%A?x=%" },
    { method: "OPTIONS", path: "*" },
    { path: "http://user:password@host/" },
    { write: () => "x".repeat(5_000_000) },
  ];
  for (const ways of hostile) {
    const report = await stand(smallClient({ ...ways, calls: goodWays.calls.slice(0, 1) }), { only: ["plain"] });
    expect(exitCodeOfStand(report)).toBe(1);
    expect(report.cases[0]?.requests).toHaveLength(1);
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    for (const form of formsOf(report)) expect(form).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  }
});
