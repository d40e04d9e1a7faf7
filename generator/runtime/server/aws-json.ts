import { JsonShapeDeserializer2 } from "@smithy/core/protocols";
import type { Schema } from "@smithy/types";
import { errorMembers } from "./error-members.js";
import { parseJson } from "./json-body.js";
import { describe } from "./json-mismatch.js";
import type { Answer, OnFailure, ProtocolFactory, ProtocolOptions, ServerProtocol, WireError } from "./protocol.js";
import { RequestRefusal, unreadable } from "./refusal.js";
import type { InputDescription, OperationDescription, ServiceDescription } from "./service.js";
import { StrictSerializer } from "./strict-serializer.js";

/** @see aws.protocols#awsJson1_0 */
export const awsJson1_0: ProtocolFactory = (service, options) =>
  new AwsJson(service, { ...options, version: "1.0", typeOf: ({ type, description }) => description?.id ?? type });

/** @see aws.protocols#awsJson1_1 */
export const awsJson1_1: ProtocolFactory = (service, options) =>
  new AwsJson(service, { ...options, version: "1.1", typeOf: ({ type }) => type });

const decoder = /* @__PURE__ */ new TextDecoder();

interface VersionOptions extends ProtocolOptions {
  readonly version: "1.0" | "1.1";
  /** What `__type` says of an error: 1.0 has the namespace with the name. */
  readonly typeOf: (error: WireError) => string;
}

/** The client's half has the same settings: names of the model, times in seconds. */
const settings = { jsonName: false, timestampFormat: { useTrait: true, default: 7 } } as const;

/**
 * AWS JSON on the server: every operation is `POST /`, told apart by `X-Amz-Target`. Where the protocol's specification
 * leaves an answer open, Kinesis was recorded to answer with status 400 and an `UnknownOperationException` or a
 * `SerializationException`.
 */
class AwsJson<Operations> implements ServerProtocol<Operations> {
  readonly #options: VersionOptions;
  readonly #contentType: string;
  readonly #service: ServiceDescription<Operations>;
  readonly #targets: ReadonlyMap<string, OperationDescription<Operations>>;
  readonly #deserializer = new JsonShapeDeserializer2(settings);
  readonly #serializer = new StrictSerializer(settings);

  constructor(service: ServiceDescription<Operations>, options: VersionOptions) {
    this.#options = options;
    this.#contentType = `application/x-amz-json-${options.version}`;
    this.#service = service;
    this.#targets = new Map(service.operations.map((operation) => [`${service.name}.${operation.name}`, operation]));
  }

  find(request: Request): OperationDescription<Operations> | undefined {
    return this.#targets.get(request.headers.get("x-amz-target") ?? "");
  }

  route(request: Request): OperationDescription<Operations> {
    if (request.method !== "POST") throw unknownOperation("The method must be POST", 405, { allow: "POST" });
    if (pathOf(request.url) !== this.#options.path) throw unknownOperation("There is nothing at this path", 404);
    if (mediaTypeOf(request) !== this.#contentType) throw unknownOperation(`Content-Type must be ${this.#contentType}`);
    const operation = this.find(request);
    if (!operation) throw unknownOperation("X-Amz-Target must name an operation of the service");
    return operation;
  }

  parse(body: Uint8Array): unknown {
    return parseJson(body);
  }

  read(input: InputDescription, parsed: unknown): unknown {
    const found = input.wire(parsed, 0);
    if (found) throw unreadable(describe(found));
    try {
      return this.#deserializer.readObject(input.schema, parsed as never);
    } catch {
      // Of what the check lets through, only a date that is written out can be unreadable.
      throw unreadable("STRING_VALUE can not be converted to a Timestamp");
    }
  }

  write({ output }: OperationDescription<Operations>, value: unknown, onFailure: OnFailure): Answer {
    if (!output) return { status: 200, contentType: this.#contentType, body: "{}" };
    if (output.stream) {
      const { schema, stream } = output;
      return stream(value, { schema, serializer: this.#serializer, contentType: this.#contentType, onFailure });
    }
    return { status: 200, contentType: this.#contentType, body: this.#serialise(output.schema, value ?? {}) };
  }

  writeError(error: WireError): Answer {
    const type = JSON.stringify(this.#options.typeOf(error));
    const members = this.#errorMembers(error);
    return {
      status: error.status,
      contentType: this.#contentType,
      body: `{"__type":${type}${members === "{}" ? "}" : `,${members.slice(1)}`}`,
      headers: {
        ...error.headers,
        ...(this.#service.isQueryCompatible && { "x-amzn-query-error": queryError(error) }),
      },
    };
  }

  #errorMembers({ description, message, members }: WireError): string {
    if (!description) return JSON.stringify(message === "" ? {} : { message });
    return decoder.decode(this.#serialise(description.schema, errorMembers(description.schema, message, members)));
  }

  #serialise(schema: Schema, value: unknown): Uint8Array {
    this.#serializer.write(schema, value);
    return this.#serializer.flush();
  }
}

function unknownOperation(message: string, status = 400, headers: Record<string, string> = {}): RequestRefusal {
  return new RequestRefusal("UnknownOperationException", message, { status, headers });
}

/** @see aws.protocols#awsQueryCompatible */
function queryError({ type, description, status }: WireError): string {
  return `${description?.query?.code ?? type};${status < 500 ? "Sender" : "Receiver"}`;
}

/** Parsing the whole URL would cost as much as reading the body. */
function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (start < 0) return "/";
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

/** The content type without its parameters. */
function mediaTypeOf(request: Request): string {
  const value = request.headers.get("content-type") ?? "";
  const end = value.indexOf(";");
  return (end < 0 ? value : value.slice(0, end)).trim().toLowerCase();
}
