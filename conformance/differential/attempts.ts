import { call, type Call } from "./call.js";
import type { Answer } from "./recording-server.js";

const created: Answer = { body: { ARN: "arn", Name: "a" } };
const failed: Answer = { status: 500, body: { __type: "InternalServiceError", Message: "m" } };
const throttled: Answer = { status: 400, body: { __type: "ThrottlingException", message: "Rate exceeded" } };

/** A client that waits shortly between attempts. */
const swift = { maxAttempts: 3 };

const create = (title: string, answers: readonly Answer[], configuration: object = swift): Call =>
  call(title, "createSecret", { Name: "a", SecretString: "b" }, answers, configuration);

/** Several attempts, and calls that come to nothing: retries, tokens, aborts, timeouts. */
export const attempts: readonly Call[] = [
  create("an error of the server, then success", [failed, created]),
  create("two errors of the server, then success", [failed, { status: 503, body: "" }, created]),
  create("errors of the server to the end", [failed]),
  create("one attempt only", [failed], { maxAttempts: 1 }),
  create("throttling, then success", [throttled, created]),
  create("too many requests, then success", [{ status: 429, body: "{}" }, created]),
  create("an error of the caller, which is not retried", [
    { status: 400, body: { __type: "InvalidRequestException" } },
  ]),
  create("the adaptive mode", [failed, created], { retryMode: "adaptive", maxAttempts: 2 }),
  {
    title: "a command that is sent twice",
    async play(client, { CreateSecretCommand }) {
      const command = new CreateSecretCommand({ Name: "a" });
      return [await client.send(command), await client.send(command)];
    },
  },
  {
    title: "an abort before the call",
    play: (client, { CreateSecretCommand }) =>
      client.send(new CreateSecretCommand({ Name: "a" }), { abortSignal: AbortSignal.abort() }),
  },
  {
    title: "an abort while it waits for the answer",
    answers: [{ delay: 2_000 }],
    async play(client, { CreateSecretCommand }) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 400);
      return client.send(new CreateSecretCommand({ Name: "a" }), { abortSignal: controller.signal });
    },
  },
  {
    title: "an answer that comes too late",
    answers: [{ delay: 2_000 }],
    configuration: { maxAttempts: 1, requestHandler: { requestTimeout: 400, throwOnRequestTimeout: true } },
    play: (client) => client.describeSecret({ SecretId: "a" }),
  },
  {
    title: "nobody at the other end",
    configuration: { maxAttempts: 2, endpoint: "http://127.0.0.1:1" },
    play: (client) => client.describeSecret({ SecretId: "a" }),
  },
  {
    title: "a clock that is off",
    answers: [
      {
        status: 400,
        headers: { date: new Date(Date.now() + 3_600_000).toUTCString() },
        body: { __type: "RequestTimeTooSkewed", message: "m" },
      },
      created,
    ],
    play: (client) => client.createSecret({ Name: "a" }),
  },
];
