import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Handler } from "../../generated/secretsmanager/server/index.js";
import { hasFailed, type Answer, type Attempt, type WireRequest } from "./attempt.js";
import type { Case, Fault } from "./case.js";
import { foundValues } from "./found-values.js";
import { Ledger } from "./ledger.js";
import { readBody } from "./read-body.js";
import { MAX_BODY, type StandService } from "./stand-service.js";

/** An endpoint on the loopback that keeps what it is sent. */
export interface RecordingEndpoint {
  readonly url: string;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  /** What came that is no HTTP, in words. */
  readonly malformed: readonly string[];
  stop(): Promise<void>;
}

/** What is kept of a client that never stops. */
const MOST_REQUESTS = 10_000;
const tooMany = `more than ${MOST_REQUESTS} requests: the rest was cut off`;

/** Starts an endpoint for one run of a program, with a service of its own behind it. */
export async function recordingEndpoint(
  service: StandService,
  { faultOn }: Pick<Case, "faultOn">,
  handler: Handler,
): Promise<RecordingEndpoint> {
  const start = performance.now();
  const since = () => performance.now() - start;
  const ledger = new Ledger();
  const attempts: Attempt[] = [];
  const malformed: string[] = [];

  const take = async (request: WireRequest, response: ServerResponse): Promise<void> => {
    if (attempts.length >= MOST_REQUESTS) {
      if (attempts.length === MOST_REQUESTS && malformed.at(-1) !== tooMany) malformed.push(tooMany);
      response.destroy();
      return;
    }
    const receivedAt = since();
    const target = request.headers.find(([name]) => name === "x-amz-target")?.[1] ?? "";
    const operation = target.startsWith(`${service.name}.`) ? target.slice(service.name.length + 1) : "";
    const known = service.operations.get(operation);
    const body = readBody(request.body);
    const { settle, ...place } = ledger.enter({ request, body, token: known?.token });
    const fault = faultOn({ inCall: place.inCall, errors: known?.errors ?? [] });
    const index = attempts.length;
    attempts.push({
      number: index + 1,
      ...place,
      request,
      ...(known && { operation }),
      body,
      values: known && body.value ? foundValues(service.model, known.input, body.value) : [],
      ...(fault && { fault }),
      receivedAt,
      clock: Date.now(),
    });
    const said = await answerOf(request, fault, handler);
    // Whoever has left gets no answer, and may well try again.
    const answer = response.destroyed ? undefined : said;
    attempts[index] = { ...attempts[index]!, ...(answer && { answer }), answeredAt: since() };
    settle(hasFailed(attempts[index]));
    if (answer) response.writeHead(answer.status, headersOf(answer)).end(answer.body);
    else response.destroy();
  };

  const server = createServer({ requireHostHeader: false }, (request, response) => {
    void collect(request).then((complete) => complete && take(complete, response));
  });
  // A connection that this end closed just then would look like a fault that nobody asked for.
  server.keepAliveTimeout = 3_600_000;
  server.on("clientError", (_error, socket: Socket & { rawPacket?: Buffer }) => socket.destroy());
  server.on("clientError", (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }) => {
    // Whoever leaves before it has sent all of a request has said nothing yet.
    if (error.rawPacket === undefined) return;
    const isTls = error.rawPacket[0] === 0x16;
    malformed.push(isTls ? "TLS, where the endpoint's URL begins with http:" : `no HTTP request (${error.code ?? ""})`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    attempts,
    malformed,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersOf({ headers, body }: Answer): Readonly<Record<string, string>> {
  return { ...headers, "content-length": String(Buffer.byteLength(body)) };
}

/** All of a request; `undefined` where its sender left before. */
async function collect(request: IncomingMessage): Promise<WireRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  const headers: [string, string][] = [];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.push([request.rawHeaders[index]!.toLowerCase(), request.rawHeaders[index + 1]!]);
  }
  return { method: request.method!, path: request.url!, headers, body: Buffer.concat(chunks) };
}

/** `undefined`: the connection is to be cut. */
async function answerOf(request: WireRequest, fault: Fault | undefined, handler: Handler): Promise<Answer | undefined> {
  if (fault?.kind === "answer") return faultyAnswer(fault.status, fault.type);
  if (fault && !fault.isDone) return undefined;
  const response = await handler(fetchRequestOf(request));
  const answer = {
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), date: new Date().toUTCString() },
    body: await response.text(),
  };
  return fault ? undefined : answer;
}

function faultyAnswer(status: number, type: string | undefined): Answer {
  const headers = { "x-amzn-requestid": crypto.randomUUID(), date: new Date().toUTCString() };
  if (type === undefined) {
    return {
      status,
      headers: { ...headers, "content-type": "text/html" },
      body: "<html><body>Try later.</body></html>",
    };
  }
  const body = JSON.stringify({
    __type: type,
    [type.startsWith("Throttling") ? "message" : "Message"]: "From the stand.",
  });
  return { status, headers: { ...headers, "content-type": "application/x-amz-json-1.1" }, body };
}

/**
 * The request in the form of `fetch`. Methods and targets that this form cannot hold are shown as ones that no operation
 * has.
 */
export function fetchRequestOf({ method, path, headers, body }: WireRequest): Request {
  const host = headers.find(([name]) => name === "host")?.[1] ?? "localhost";
  const base = urlOf(`http://${host}`) ?? new URL("http://localhost");
  const url = urlOf(path, base) ?? new URL("/-", base);
  const isBodiless = method === "GET" || method === "HEAD";
  return new Request(url, {
    method: /^(TRACE|TRACK|CONNECT)$/i.test(method) ? "PUT" : method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(!isBodiless && body.byteLength > 0 && { body: new Uint8Array(body) }),
  });
}

/** `undefined` for what is no URL, and for one with a name and a password, which `fetch` does not take. */
function urlOf(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.username === "" && url.password === "" ? url : undefined;
}
