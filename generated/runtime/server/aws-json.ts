import { errorMembers } from "./error-members.js";
import { parseJson } from "./json-body.js";
import type { FailureInfo } from "./options.js";
import type { Answer, Call, ProtocolFactory, ProtocolOptions, ServerProtocol, WireError } from "./protocol.js";
import { RequestRefusal, unreadable } from "./refusal.js";
import type { OperationDescription, ServiceDescription } from "./service.js";
import { Mismatch } from "./wire.js";

/** @see aws.protocols#awsJson1_0 */
export const awsJson1_0: ProtocolFactory = (service, options) =>
  new AwsJson(service, { ...options, version: "1.0", typeOf: ({ type, description }) => description?.id ?? type });

/** @see aws.protocols#awsJson1_1 */
export const awsJson1_1: ProtocolFactory = (service, options) =>
  new AwsJson(service, { ...options, version: "1.1", typeOf: ({ type }) => type });

interface VersionOptions extends ProtocolOptions {
  readonly version: "1.0" | "1.1";
  /** What `__type` says of an error: 1.0 has the namespace with the name. */
  readonly typeOf: (error: WireError) => string;
}

/**
 * AWS JSON on the server: every operation is `POST /`, told apart by `X-Amz-Target`. Where the protocol's specification
 * leaves an answer open, Kinesis was recorded to answer with status 400 and an `UnknownOperationException` or a
 * `SerializationException`.
 */
class AwsJson<Operations> implements ServerProtocol<Operations> {
  readonly #options: VersionOptions;
  readonly #contentType: string;
  readonly #service: ServiceDescription<Operations>;
  readonly unknownStatus = 400;
  readonly #targets: ReadonlyMap<string, Call<Operations>>;

  constructor(service: ServiceDescription<Operations>, options: VersionOptions) {
    this.#options = options;
    this.#contentType = `application/x-amz-json-${options.version}`;
    this.#service = service;
    this.#targets = new Map(
      service.operations.map((operation) => [`${service.name}.${operation.name}`, new AwsJsonCall(operation)]),
    );
  }

  find(request: Request): OperationDescription<Operations> | undefined {
    return isAt(this.#options.path, pathOf(request.url)) ? this.#callOf(request)?.operation : undefined;
  }

  route(request: Request): Call<Operations> {
    if (request.method !== "POST") throw unknownOperation("The method must be POST", 405, { allow: "POST" });
    if (!isAt(this.#options.path, pathOf(request.url))) throw unknownOperation("There is nothing at this path", 404);
    if (!isOfType(this.#contentType, request)) throw unknownOperation(`Content-Type must be ${this.#contentType}`);
    const call = this.#callOf(request);
    if (!call) throw unknownOperation("X-Amz-Target must name an operation of the service");
    return call;
  }

  #callOf({ headers }: Request): Call<Operations> | undefined {
    return this.#targets.get(headers.get("x-amz-target") ?? "");
  }

  /** An operation without output is answered with an empty body, one with an empty output with an empty object. */
  write({ output }: OperationDescription<Operations>, value: unknown, info: FailureInfo): Answer {
    const contentType = this.#contentType;
    if (output?.stream) {
      const onFailure = (error: unknown) => this.#options.onFailure(error, info);
      return output.stream.write(value, { ...output.stream, contentType, onFailure });
    }
    return { status: 200, contentType, body: output ? output.wire.write(value ?? {}) : "" };
  }

  /** An error's text is written as `message` where the model has no member for it: clients look for it there. */
  writeError(error: WireError): Answer {
    const { description, message, members } = error;
    const known = description?.wire.write(errorMembers(description, message, members)).slice(1, -1);
    const parts = [`"__type":${JSON.stringify(this.#options.typeOf(error))}`];
    if (known) parts.push(known);
    if (description?.messageMember === undefined && message !== "") parts.push(`"message":${JSON.stringify(message)}`);
    return {
      status: error.status,
      contentType: this.#contentType,
      body: `{${parts.join(",")}}`,
      headers: {
        ...error.headers,
        ...(this.#service.isQueryCompatible && { "x-amzn-query-error": queryError(error) }),
      },
    };
  }
}

/** What calls of one operation have in common, which is all of it. */
class AwsJsonCall<Operations> implements Call<Operations> {
  readonly operation: OperationDescription<Operations>;
  readonly takesStream = false;

  constructor(operation: OperationDescription<Operations>) {
    this.operation = operation;
  }

  parse(body: Uint8Array): unknown {
    return parseJson(body);
  }

  read(parsed: unknown): unknown {
    try {
      return this.operation.input!.wire.read(parsed, 0);
    } catch (error) {
      throw error instanceof Mismatch ? unreadable(error.message) : error;
    }
  }
}

function unknownOperation(message: string, status = 400, headers: Record<string, string> = {}): RequestRefusal {
  return new RequestRefusal("UnknownOperationException", message, { status, headers });
}

/** @see aws.protocols#awsQueryCompatible */
function queryError({ type, description, status }: WireError): string {
  return `${description?.queryCode ?? type};${status < 500 ? "Sender" : "Receiver"}`;
}

/** Clients put a slash behind the path of their endpoint; nobody need write it into the options. */
function isAt(path: string, requested: string): boolean {
  return requested === path || requested === `${path}/`;
}

/** Parsing the whole URL would cost as much as reading the body. */
function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (start < 0) return "/";
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

/** Whether a request has a content type, with whatever parameters. */
function isOfType(type: string, { headers }: Request): boolean {
  const value = headers.get("content-type") ?? "";
  return value === type || value.split(";", 1)[0]!.trim().toLowerCase() === type;
}
