import type { ClientOf } from "../command-line.js";
import type { RefusingAnswer } from "./service-error.js";

/** What was seen of the last request and its answer. */
export interface Wire {
  /** Where the request went. */
  url?: string;
  /** The status of the answer, once there is one. */
  status?: number | undefined;
  /** The whole answer, where it says that the call failed. */
  refusal?: RefusingAnswer | undefined;
}

interface MiddlewareStack {
  add(middleware: Middleware, options: { step: "serialize" | "deserialize"; priority: "low"; name: string }): void;
}

/** A function around the next one: of requests, and of the answers that come back. */
type Middleware = (next: Handler) => Handler;
type Handler = (args: { input: unknown; request?: unknown }) => Promise<{ response?: unknown; output?: unknown }>;

interface Request {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  body?: unknown;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body?: unknown;
}

/**
 * Looks at what a client sends and gets: the client's own errors leave out what the user is to be told. On the way, text
 * that is not ASCII becomes escapes, as the AWS CLI sends it (rule CL-039).
 *
 * @param log Is told of each request and answer, without their contents and signatures.
 */
export function watchWire(client: ClientOf, log: (line: string) => void): Wire {
  const wire: Wire = {};
  // Its own type knows of the inputs and outputs of one service.
  const middlewareStack = client.middlewareStack as MiddlewareStack;
  middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as Request;
      if (isAwsJson(request)) request.body = escaped(new TextDecoder().decode(await bytesOf(request.body)));
      return next(args);
    },
    { step: "serialize", priority: "low", name: "asciiBody" },
  );
  middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as Request;
      wire.url = urlOf(request);
      wire.status = undefined;
      wire.refusal = undefined;
      log(`sends ${request.method} ${wire.url} with ${shownHeaders(request.headers)}; its body is not shown`);
      const result = await next(args);
      const response = result.response as Response;
      wire.status = response.statusCode;
      log(`got status ${response.statusCode} with ${shownHeaders(response.headers)}; its body is not shown`);
      if (response.statusCode >= 300) {
        const body = await bytesOf(response.body);
        response.body = body;
        wire.refusal = { status: response.statusCode, headers: lowerCase(response.headers), body };
      }
      return result;
    },
    { step: "deserialize", priority: "low", name: "watchWire" },
  );
  return wire;
}

function isAwsJson({ headers, body }: Request): boolean {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  return type.startsWith("application/x-amz-json-") && body !== undefined;
}

/** The same JSON in ASCII. What is no text stays as it is. */
function escaped(body: unknown): unknown {
  const isText = typeof body === "string" || body instanceof Uint8Array;
  if (!isText) return body;
  const json = typeof body === "string" ? body : new TextDecoder().decode(body);
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function urlOf({ protocol, hostname, port, path }: Request): string {
  return `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`;
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) return new Uint8Array();
  const parts: Uint8Array[] = [];
  for await (const part of body as AsyncIterable<Uint8Array>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Headers by which somebody could pass for the user, or guess what was sent, are named but not shown. */
function shownHeaders(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(
      ([name, value]) =>
        `${name}: ${/authorization|token|cookie|signature|sha256/i.test(name) ? "(not shown)" : value}`,
    )
    .join(", ");
}
