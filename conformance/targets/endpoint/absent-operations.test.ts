import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { verify } from "../../verify.js";

const model = secretsManagerModel();

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An endpoint that knows one operation, and gives this answer to all others. */
async function listen(known: string, knownAnswer: (body: string) => Answer, unknown: (operation: string) => Answer) {
  const server = createServer((request, response) => {
    const operation = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const answer = operation === known ? knownAnswer(body) : unknown(operation);
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const error = (type: string, message: string, status = 400): Answer => ({
  status,
  body: JSON.stringify({ __type: type, message }),
});
const page: Answer = { status: 500, body: "<!doctype html><title>500 Internal Server Error</title>" };

/** What real emulators answer an operation that they do not have. */
const strangers = [
  { name: "a page", unknown: () => page },
  { name: "a page that is not found", unknown: () => ({ status: 404, body: "404 page not found\n" }) },
  { name: "nothing but a status", unknown: () => ({ status: 404, body: "" }) },
  {
    name: "an error of the service",
    unknown: (operation: string) => error("InvalidRequestException", `Unknown action: ${operation}`),
  },
  {
    name: "an error with an id",
    unknown: () => ({ status: 400, body: `{"__type":"X","id":"${crypto.randomUUID()}"}` }),
  },
  {
    name: "InvalidAction",
    unknown: (operation: string) => error("InvalidAction", `${operation} is not yet implemented`),
  },
  {
    name: "InternalFailure with 501",
    unknown: (operation: string) => error("InternalFailure", `no ${operation}`, 501),
  },
  {
    name: "its own name",
    unknown: (operation: string) =>
      error("NotImplementedError", `The ${operation.replace(/(?!^)(?=[A-Z])/g, "_").toLowerCase()} action`, 500),
  },
];

it.each(strangers)("reads $name for what it does not know as not implemented", async ({ unknown }) => {
  const url = await listen("TagResource", () => error("ResourceNotFoundException", "No."), unknown);
  const report = await verify({ model, only: ["derived/get-random-password"], endpoint: { url, patience: 0 } });
  const { pass, fail, error: broken, ...rest } = report.targets[0]!.outcomes;
  expect({ pass, fail, broken }).toEqual({ pass: 0, fail: 0, broken: 0 });
  expect(rest["not implemented"]).toBeGreaterThan(10);
});

it.each(strangers)("takes a crash for a failure, whatever it answers elsewhere: $name", async ({ unknown }) => {
  // It knows the operation, and breaks where the input is not to its taste.
  const answer = (body: string): Answer =>
    body.includes("PasswordLength") ? page : { status: 200, body: '{"RandomPassword":"aB1!"}' };
  const url = await listen("GetRandomPassword", answer, unknown);
  const report = await verify({ model, only: ["derived/get-random-password"], endpoint: { url, patience: 0 } });
  expect(report.targets[0]!.outcomes["not implemented"]).toBe(0);
  expect(report.targets[0]!.outcomes.fail).toBeGreaterThan(5);
});

it.each([
  { name: "nothing gets an output", output: false, want: "not implemented" },
  { name: "something does", output: true, want: "fail" },
] as const)(
  "takes an operation that breaks or says that it is not there for absent, if $name",
  async ({ output, want }) => {
    const answer = (body: string): Answer => {
      if (!body.includes('"SecretId":"')) return error("InternalError", "'SecretId'", 500);
      if (output && body.includes("hallmark/")) return { status: 200, body: "{}" };
      return error("InternalFailure", "The action has not been implemented", 501);
    };
    const url = await listen("StopReplicationToReplica", answer, (operation) => error("InternalError", operation, 500));
    const only = ["derived/stop-replication-to-replica/secret-id-missing"];
    const report = await verify({ model, only, endpoint: { url, patience: 0 } });
    expect(report.targets[0]!.outcomes).toMatchObject({ [want]: 1 });
  },
);
