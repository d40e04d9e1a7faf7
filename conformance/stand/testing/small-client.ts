import { request as httpRequest } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Ended } from "../attempt.js";
import type { Program, ProgramRun } from "../program.js";

/** One attempt of a call, from 1. */
export interface Try {
  readonly operation: string;
  readonly call: number;
  readonly attempt: number;
}

/** What came of one: no status where the connection broke. */
export interface Came {
  readonly status?: number;
  readonly type?: string;
}

/** How a small client goes about it. Each way can be changed, so that one thing is wrong and nothing else. */
export interface Ways {
  readonly method: string;
  readonly path: string;
  readonly target: (operation: string) => string;
  readonly contentType: string;
  readonly isChunked: boolean;
  readonly members: (operation: string, members: Members) => Members;
  readonly token: (at: Try, own: string) => string | undefined;
  readonly write: (members: Members) => string | Buffer;
  readonly key: (key: { accessKeyId: string; secretAccessKey: string }) => typeof key | undefined;
  readonly date: () => Date;
  /** Headers on top, which are signed. */
  readonly headers: (at: Try, call: string) => Readonly<Record<string, string>>;
  readonly triesAgainAfter: (came: Came) => boolean;
  readonly mostAttempts: number;
  /** In milliseconds. */
  readonly wait: (attempt: number) => number;
  readonly calls: readonly (readonly [operation: string, members: Members])[];
}

export type Members = Readonly<Record<string, unknown>>;

export const goodWays: Ways = {
  method: "POST",
  path: "/",
  target: (operation) => `secretsmanager.${operation}`,
  contentType: "application/x-amz-json-1.1",
  isChunked: false,
  members: (_operation, members) => members,
  token: (_at, own) => own,
  write: (members) => JSON.stringify(members),
  key: (key) => key,
  date: () => new Date(),
  headers: () => ({}),
  triesAgainAfter: ({ status = 500, type }) => status >= 500 || type === "ThrottlingException",
  mostAttempts: 3,
  wait: (attempt) => 10 * attempt,
  calls: [
    ["CreateSecret", { Name: "app/db", SecretString: "hunter2", Description: "of the app" }],
    ["CreateSecret", { Name: "app/queue", SecretString: "correct horse" }],
    ["PutSecretValue", { SecretId: "app/db", SecretBinary: Buffer.from("battery staple").toString("base64") }],
    ["ListSecrets", { MaxResults: 5 }],
    ["GetSecretValue", { SecretId: "app/db" }],
  ],
};

const takesToken = new Set(["CreateSecret", "PutSecretValue", "UpdateSecret", "RotateSecret"]);

/** A client written by hand, as a program in this process. It stops at the first call that comes to nothing. */
export function smallClient(change: Partial<Ways> = {}): Program {
  const ways = { ...goodWays, ...change };
  return async (run) => {
    const deadline = Date.now() + run.timeout;
    let isTimedOut = false;
    let exitCode = 0;
    for (const [index, [operation, members]] of ways.calls.entries()) {
      const own = { token: crypto.randomUUID(), id: crypto.randomUUID() };
      for (let attempt = 1; ; attempt += 1) {
        const came = await send(ways, run, { operation, call: index + 1, attempt }, members, own);
        if (came.status === 200) break;
        isTimedOut = Date.now() > deadline;
        if (!isTimedOut && attempt < ways.mostAttempts && ways.triesAgainAfter(came)) {
          await after(ways.wait(attempt));
          continue;
        }
        exitCode = 1;
        break;
      }
      if (exitCode !== 0) break;
    }
    return ended({ exitCode: isTimedOut ? null : exitCode, isTimedOut });
  };
}

function ended(how: Partial<Ended>): Ended {
  return { exitCode: 0, signal: null, isTimedOut: false, stdout: "", stderr: "", ...how };
}

async function send(
  ways: Ways,
  { url, env }: ProgramRun,
  at: Try,
  given: Members,
  own: { readonly token: string; readonly id: string },
): Promise<Came> {
  const { hostname, port, host } = new URL(url);
  const token = takesToken.has(at.operation) ? ways.token(at, own.token) : undefined;
  const members = ways.members(at.operation, { ...given, ...(token !== undefined && { ClientRequestToken: token }) });
  const body = Buffer.from(ways.write(members));
  const unsigned = {
    method: ways.method,
    protocol: "http:",
    hostname,
    port: Number(port),
    path: ways.path,
    query: {},
    headers: {
      host,
      "content-type": ways.contentType,
      "x-amz-target": ways.target(at.operation),
      ...ways.headers(at, own.id),
    },
    body,
  };
  const credentials = ways.key({
    accessKeyId: env["AWS_ACCESS_KEY_ID"]!,
    secretAccessKey: env["AWS_SECRET_ACCESS_KEY"]!,
  });
  const signer =
    credentials &&
    new SignatureV4({ service: "secretsmanager", region: env["AWS_REGION"]!, credentials, sha256: Sha256 });
  const { headers } = signer ? await signer.sign(unsigned, { signingDate: ways.date() }) : unsigned;
  const length: Readonly<Record<string, string>> = ways.isChunked
    ? { "transfer-encoding": "chunked" }
    : { "content-length": String(body.byteLength) };
  return new Promise((resolve) => {
    const { method, path } = ways;
    const request = httpRequest(
      { hostname, port, method, path, headers: { ...headers, ...length }, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => {
          const type = /"__type":"(\w+)"/.exec(text)?.[1];
          resolve({ status: response.statusCode!, ...(type !== undefined && { type }) });
        });
      },
    );
    request.on("error", () => resolve({}));
    request.end(body);
  });
}
