import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { referenceOperations, createEnvironment, MemoryStore } from "../reference/index.js";
import { exitCodeOf } from "../report/exit-code.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { verify, type VerifyOptions } from "../verify.js";
import type { Handler, Operations } from "./pieces.js";
import { secretsManagerPieces } from "./services/secretsmanager.js";

const model = secretsManagerModel();

/** Serves a handler over HTTP until the test ends. */
async function serve(handler: Handler): Promise<string> {
  return listen((request, response) => void answer(handler, request, response));
}

async function listen(answerWith: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answerWith);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close(() => undefined));
  onTestFinished(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = request.method === "POST" ? Buffer.concat(chunks) : null;
  const served = await handler(
    new Request(`http://${request.headers.host}${request.url}`, { method: request.method!, headers, body }),
  );
  response.writeHead(served.status, Object.fromEntries(served.headers)).end(await served.text());
}

async function reference(): Promise<{ readonly handler: Handler; readonly store: MemoryStore }> {
  const store = new MemoryStore();
  const operations = referenceOperations(createEnvironment({ store })) as unknown as Operations;
  return { handler: await secretsManagerPieces.handler(operations), store };
}

function verifyAt(url: string, options: Partial<VerifyOptions> & { readonly more?: object } = {}) {
  const { more, ...rest } = options;
  return verify({ model, derived: false, ...rest, endpoint: { url, patience: 0, retries: 0, ...more } });
}

const error = (type: string, status = 400, message = "No.") =>
  Promise.resolve(new Response(JSON.stringify({ __type: type, message }), { status }));

it("finds nothing wrong with the reference, derived scenarios too", { timeout: 60_000 }, async () => {
  const { handler } = await reference();
  const report = await verifyAt(await serve(handler), { derived: true });
  const { outcomes, wording } = report.targets[0]!;
  expect(outcomes).toMatchObject({ fail: 0, error: 0, "not implemented": 0 });
  expect(wording.differs).toBe(0);
  expect(outcomes.pass).toBeGreaterThan(200);
  expect(exitCodeOf(report)).toBe(0);
});

it("removes what it made", async () => {
  const { handler } = await reference();
  const made: string[] = [];
  const watching: Handler = async (request) => {
    const served = await handler(request.clone());
    if (served.ok && request.headers.get("x-amz-target") === "secretsmanager.CreateSecret") {
      made.push(((await served.clone().json()) as { ARN: string }).ARN);
    }
    return served;
  };
  const report = await verifyAt(await serve(watching), { only: ["create-secret/tags/", "create-secret/token/"] });
  expect(report.targets[0]!.notes).toEqual([]);
  expect(made.length).toBeGreaterThan(20);
  const left = await Promise.all(made.map((arn) => handler(described(arn)).then(({ status }) => status)));
  expect(new Set(left)).toEqual(new Set([400]));
});

it("leaves nothing behind in any Region, be it replicated, made a secret of its own or waiting for deletion", async () => {
  const { handler, store } = await reference();
  const only = ["replication/", "delete-secret/", "every-operation/", "create-secret/replicas/"];
  const report = await verifyAt(await serve(handler), { only });
  expect(report.targets[0]!.notes).toEqual([]);
  for (const region of ["us-east-1", "eu-west-1", "us-west-2"]) {
    for await (const { name } of store.list(region)) expect(`${name} in ${region}`).toBe("");
  }
});

it.each([
  { only: "restore-secret/restored/for-good", reason: "its clock cannot be moved" },
  { only: "rotate-secret/begun/answer", reason: "it has no rotation functions of ours to call" },
])("shows nothing of what it has not: $reason", async ({ only, reason }) => {
  const { handler } = await reference();
  const report = await verifyAt(await serve(handler), { only: [only] });
  const [scenario] = report.areas[0]!.scenarios;
  expect(scenario!.verdicts["endpoint"]).toMatchObject({ outcome: "not applicable", reason, exchanges: [] });
});

it("lets a second account call that it has a key of, and cleans up after that too", async () => {
  const { handler, store } = await reference();
  const more = { otherCredentials: { accessKeyId: "210987654321", secretAccessKey: "hallmark" } };
  const report = await verifyAt(await serve(handler), { only: ["access/"], more });
  expect(report.targets[0]).toMatchObject({ outcomes: { fail: 0, "not applicable": 0, error: 0 }, notes: [] });
  for (const place of await store.regions()) {
    for await (const { name } of store.list(place)) expect(`${name} in ${place}`).toBe("");
  }
});

it("tells what it could not remove", async () => {
  const { handler } = await reference();
  const stubborn: Handler = (request) =>
    request.headers.get("x-amz-target") === "secretsmanager.DeleteSecret"
      ? error("AccessDeniedException")
      : handler(request);
  const report = await verifyAt(await serve(stubborn), { only: ["create-secret/tags/case"] });
  expect(report.targets[0]!.notes).toEqual([expect.stringMatching(/^"arn:.*": AccessDeniedException No\.$/)]);
});

it("tells a deviation with the exchange that shows it", async () => {
  const { handler } = await reference();
  const faulty: Handler = async (request) => {
    const served = await handler(request);
    return served.status === 400 ? new Response(await served.text(), { status: 404 }) : served;
  };
  const report = await verifyAt(await serve(faulty), { only: ["create-secret/wire/not-found-is-400"] });
  const verdict = report.areas[0]!.scenarios[0]!.verdicts["endpoint"]!;
  expect(verdict).toMatchObject({
    outcome: "fail",
    findings: [{ pointer: "/error/status", expected: "400", actual: "404" }],
  });
  expect(verdict.exchanges[0]!.answer).toMatchObject({ status: 404 });
  expect(exitCodeOf(report)).toBe(1);
});

it("blames nobody for what was never recorded, and shows the answer", async () => {
  const { handler } = await reference();
  const lenient: Handler = async (request) => {
    const body = (await request.clone().text()).replaceAll("!", "");
    return handler(new Request(request.url, { method: "POST", headers: request.headers, body }));
  };
  const report = await verifyAt(await serve(lenient), { only: ["create-secret/name/exclamation-mark"] });
  const verdict = report.areas[0]!.scenarios[0]!.verdicts["endpoint"]!;
  expect(verdict).toMatchObject({ outcome: "not applicable", findings: [{ pointer: "/output", evidence: "unknown" }] });
  expect(verdict.reason).toContain("no evidence");
});

it.each([
  { name: "an operation that is not there", answer: () => error("UnknownOperationException"), want: "not implemented" },
  { name: "status 501", answer: () => error("InternalFailure", 501), want: "not implemented" },
  { name: "refused credentials", answer: () => error("UnrecognizedClientException"), want: "error" },
  { name: "throttling", answer: () => error("ThrottlingException"), want: "error" },
  { name: "a gateway", answer: () => Promise.resolve(new Response("<html>", { status: 502 })), want: "error" },
  { name: "a crash", answer: () => Promise.resolve(new Response("<html>", { status: 500 })), want: "fail" },
  { name: "nonsense", answer: () => Promise.resolve(new Response("hello")), want: "fail" },
])("reads $name as $want", async ({ answer: answerWith, want }) => {
  const report = await verifyAt(await serve(answerWith), { only: ["create-secret/answer/with-value"] });
  expect(report.areas[0]!.scenarios[0]!.verdicts["endpoint"]).toMatchObject({ outcome: want });
});

it.each([
  { name: "an operation that is not there", answer: () => error("UnknownOperationException"), want: "not implemented" },
  { name: "status 501", answer: () => error("InternalFailure", 501), want: "not implemented" },
  { name: "refused credentials", answer: () => error("AccessDeniedException"), want: "error" },
  { name: "throttling", answer: () => error("ThrottlingException"), want: "error" },
  { name: "a crash", answer: () => error("InternalServiceError", 500), want: "fail" },
  { name: "a page", answer: () => Promise.resolve(new Response("<html>")), want: "fail" },
  { name: "a redirection", answer: () => Promise.resolve(new Response("", { status: 302 })), want: "fail" },
  { name: "an array", answer: () => Promise.resolve(new Response("[1]")), want: "fail" },
  { name: "another error of the service", answer: () => error("ResourceNotFoundException"), want: "pass" },
])("reads $name as $want where an input should be let in", async ({ answer: answerWith, want }) => {
  const scenario = "derived/create-secret/name-shortest";
  const report = await verifyAt(await serve(answerWith), { derived: true, only: [scenario] });
  expect(report.areas[0]!.scenarios[0]!.verdicts["endpoint"]).toMatchObject({ outcome: want });
});

it.each(["{}", "[1]", "1", '"x"', "null", '{"ARN":null}', '{"ARN":{"a":[1]},"ReplicationStatus":[null,1]}'])(
  "finds deviations where every answer is %s",
  { timeout: 30_000 },
  async (body) => {
    const url = await serve(() => Promise.resolve(new Response(body)));
    const report = await verifyAt(url, { only: ["create-secret"] });
    const { outcomes, notes } = report.targets[0]!;
    expect(outcomes.fail).toBeGreaterThan(50);
    expect(outcomes.error).toBe(0);
    expect(exitCodeOf(report)).toBe(1);
    expect(notes.join()).not.toContain("SecretString");
  },
);

it("takes no answer without end", async () => {
  let requests = 0;
  const url = await listen((_, response) => {
    if (++requests === 1) return void response.end();
    const part = Buffer.alloc(1024 * 1024, "x");
    const write = (): void => {
      while (response.writable && response.write(part));
      response.once("drain", write);
    };
    write();
  });
  const report = await verifyAt(url, { only: ["create-secret/answer/with-value"], more: { retries: 2 } });
  const { outcome, reason } = report.areas[0]!.scenarios[0]!.verdicts["endpoint"]!;
  expect({ outcome, reason }).toEqual({ outcome: "error", reason: "the answer is larger than 16777216 bytes" });
});

it("does not blame the target for a connection that breaks in the middle", async () => {
  let requests = 0;
  const url = await listen((_, response) => {
    if (++requests > 1) response.destroy();
    else response.end();
  });
  const report = await verifyAt(url, { only: ["create-secret/answer/with-value"] });
  expect(report.targets[0]!.outcomes.error).toBe(1);
  expect(exitCodeOf(report)).toBe(3);
});

it("tries again where the connection fails, and only there", async () => {
  const { handler } = await reference();
  let requests = 0;
  const url = await listen((request, response) => {
    if (++requests === 2) response.destroy();
    else void answer(handler, request, response);
  });
  const report = await verifyAt(url, { only: ["create-secret/answer/with-value"], more: { retries: 1 } });
  expect(report.targets[0]!.outcomes).toMatchObject({ pass: 1, error: 0 });
});

it("waits for an answer no longer than it is told", async () => {
  let requests = 0;
  const url = await listen((_, response) => {
    if (++requests === 1) response.end();
  });
  const report = await verifyAt(url, { only: ["create-secret/answer/with-value"], more: { timeout: 200 } });
  const { outcome, reason } = report.areas[0]!.scenarios[0]!.verdicts["endpoint"]!;
  expect({ outcome, reason }).toEqual({ outcome: "error", reason: "no answer within 0.2 s" });
});

it("exits with 3 where nobody listens, and says where", async () => {
  const report = await verifyAt("http://127.0.0.1:9", { only: ["create-secret/answer/with-value"] });
  expect(report.targets[0]!.unavailable).toMatch(/^http:\/\/127\.0\.0\.1:9 cannot be reached: /);
  expect(exitCodeOf(report)).toBe(3);
});

it("fails on news only where deviations are known, and says what is mended", async () => {
  const { handler } = await reference();
  const faulty: Handler = async (request) => {
    const served = await handler(request);
    return served.status === 400 ? new Response(await served.text(), { status: 404 }) : served;
  };
  const url = await serve(faulty);
  const deviations = {
    "create-secret/wire/not-found-is-400": { outcome: "fail", at: ["1 /error/status"] },
    "create-secret/answer/with-value": { outcome: "fail", at: ["1 /output/VersionId"] },
    "create-secret/tags/case": { outcome: "not implemented" },
  } as const;
  const known = { target: "emulator", service: "com.amazonaws.secretsmanager#secretsmanager", version: "1.2.0" };
  const only = ["create-secret/wire/not-found-is-400", "create-secret/answer/with-value"];
  const report = await verifyAt(url, { only, more: { known: { ...known, deviations } } });
  expect(report.baseline).toEqual({
    target: "emulator",
    version: "1.2.0",
    known: 1,
    news: [],
    mended: ["create-secret/answer/with-value"],
    notShown: ["create-secret/tags/case"],
  });
  expect(exitCodeOf(report)).toBe(0);
  const unknown = await verifyAt(url, { only, more: { known: { ...known, deviations: {} } } });
  expect(unknown.baseline).toMatchObject({ known: 0, news: ["create-secret/wire/not-found-is-400"], mended: [] });
  expect(exitCodeOf(unknown)).toBe(1);
});

it("refuses what is known of another service", async () => {
  const known = { target: "emulator", service: "a#B", version: "1", deviations: {} };
  await expect(verifyAt("http://127.0.0.1:9", { more: { known } })).rejects.toThrow(
    "what is known of emulator is about a#B, and this run is about com.amazonaws.secretsmanager#secretsmanager",
  );
});

function described(arn: string): Request {
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.DescribeSecret" },
    body: JSON.stringify({ SecretId: arn }),
  });
}
