import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { AccessLogEntry } from "./access-log.js";

/** An answer to what is no request that a handler could be given. */
interface Refusal {
  readonly status: number;
  /** One of the errors that all services of AWS have in common. */
  readonly type: string;
  readonly message: string;
}

type Log = ((entry: AccessLogEntry) => void) | undefined;

const notHttp = refusal(400, "MalformedHttpRequestException", "The request is not valid HTTP");

/** By the code of Node's error. */
const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: refusal(408, "RequestTimeoutException", "The request took too long to arrive"),
  HPE_HEADER_OVERFLOW: refusal(431, "MalformedHttpRequestException", "The request's headers are too large"),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: refusal(
    413,
    "RequestEntityTooLargeException",
    "The body's chunks have too much aside",
  ),
};
const noTunnel = refusal(405, "UnknownOperationException", "The method must be POST");
const noExpectation = refusal(417, "MalformedHttpRequestException", "The request expects what is not offered");
const notAddressed = refusal(400, "MalformedHttpRequestException", "The request's target or its Host is not valid");

/**
 * Answers what Node would turn away with a bare status line, or not at all, in the form of the service's own errors:
 * clients show no more of an answer than they find there.
 */
export function answerMalformedRequests(server: Server, log: Log): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    refuseSocket(socket, refusals[error.code ?? ""] ?? notHttp, log);
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => refuseSocket(socket, noTunnel, log));
  server.on("checkExpectation", (_request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = answerOf(noExpectation, log);
    response.writeHead(status, headers).end(body);
  });
}

/** The answer to a request without a target or a host that a URL could be made of. */
export function refuseAddress(log: Log): Response {
  const { status, headers, body } = answerOf(notAddressed, log);
  return new Response(body, { status, headers });
}

function refuseSocket(socket: Duplex, reason: Refusal, log: Log): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = answerOf(reason, log);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // Nobody may be left to read it: what cannot be sent is not waited for.
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n${body}`, () => socket.destroy());
}

function answerOf({ status, type, message }: Refusal, log: Log) {
  const requestId = crypto.randomUUID();
  log?.({ operation: "-", status, duration: 0, requestId });
  const body = JSON.stringify({ __type: type, message });
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    "x-amzn-requestid": requestId,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  return { status, headers, body };
}

function refusal(status: number, type: string, message: string): Refusal {
  return { status, type, message };
}
