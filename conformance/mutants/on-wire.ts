import type { Handler } from "../targets/pieces.js";
import type { Members } from "./members.js";

/** A request with its body as JSON; a body that is none stays the text that it is. */
export interface WireRequest {
  /** `CreateSecret`. */
  readonly operation: string;
  readonly headers: Members;
  readonly body: unknown;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Members;
  readonly body: unknown;
}

type Change = (handler: Handler) => Handler;

/** Changes requests on their way. */
export function onRequest(change: (request: WireRequest) => Partial<WireRequest>): Change {
  return (handler) => async (request) => {
    const read = await readRequest(request);
    const { headers, body } = { ...read, ...change(read) };
    return handler(
      new Request(request.url, { method: request.method, headers: headersOf(headers), body: written(body) }),
    );
  };
}

/** Changes the bodies of requests that are JSON objects. */
export function onRequestBody(change: (body: Members, request: WireRequest) => Members): Change {
  return onRequest((request) => (isMembers(request.body) ? { body: change(request.body, request) } : {}));
}

/** Changes answers on their way. */
export function onAnswer(change: (answer: WireAnswer, request: WireRequest) => Partial<WireAnswer>): Change {
  return (handler) => async (request) => {
    const read = await readRequest(request.clone());
    const response = await handler(request);
    const answer: WireAnswer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: parsed(await response.text()),
    };
    const { status, headers, body } = { ...answer, ...change(answer, read) };
    return new Response(written(body), { status, headers: headersOf(headers) });
  };
}

/** Changes the bodies of errors, or with `output` those of successes. */
export function onAnswerBody(
  kind: "error" | "output",
  change: (body: Members, request: WireRequest) => Members,
): Change {
  return onAnswer(({ status, body }, request) =>
    isMembers(body) && (kind === "output") === status < 300 ? { body: change(body, request) } : {},
  );
}

/** Answers an error in place of the service, where the function gives its type. */
export function refusing(typeOf: (request: WireRequest) => string | undefined): Change {
  return (handler) => async (request) => {
    const type = typeOf(await readRequest(request.clone()));
    if (type === undefined) return handler(request);
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": crypto.randomUUID() };
    return new Response(JSON.stringify({ __type: type, Message: "Refused." }), { status: 400, headers });
  };
}

async function readRequest(request: Request): Promise<WireRequest> {
  const target = request.headers.get("x-amz-target") ?? "";
  return {
    operation: target.slice(target.indexOf(".") + 1),
    headers: Object.fromEntries(request.headers),
    body: parsed(await request.text()),
  };
}

function isMembers(body: unknown): body is Members {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

/** A header that was set to `undefined` is left out, and the length of the body is counted anew. */
function headersOf(headers: Members): Record<string, string> {
  const given = Object.entries(headers).filter(([name, value]) => value !== undefined && name !== "content-length");
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function written(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
