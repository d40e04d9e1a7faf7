import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server answers to one request. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds before it answers. */
  readonly delay?: number;
}

/** A request as it came over the wire. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  /** Names and values in turn, as they were sent. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

export interface RecordingServer {
  readonly url: string;
  /** What came since the last call of `begin`, oldest first. */
  readonly requests: Recorded[];
  /** Forgets what came, and answers what comes with these in turn; the last one stays. */
  begin(answers: readonly Answer[]): void;
  stop(): Promise<void>;
}

/** A server on the loopback that keeps what it is sent and answers what it is told to. */
export async function recordingServer(): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  let answers: readonly Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { status = 200, headers = {}, body = {}, delay = 0 } = answers[requests.length] ?? answers.at(-1) ?? {};
      requests.push({
        method: request.method!,
        path: request.url!,
        headers: request.rawHeaders,
        body: Buffer.concat(chunks),
      });
      const answer = () =>
        response
          .writeHead(status, { "x-amzn-requestid": "00000000-0000-4000-8000-000000000000", ...headers })
          .end(typeof body === "string" ? body : JSON.stringify(body));
      if (delay > 0) setTimeout(answer, delay).unref();
      else answer();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    begin(next) {
      requests.length = 0;
      answers = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
