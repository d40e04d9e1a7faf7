import type { AnswerHead, Payload } from "../bound-members.js";
import type { FailureInfo } from "../options.js";
import type { Answer, Call, ProtocolOptions, ServerProtocol, WireError } from "../protocol.js";
import { errorMembers } from "../error-members.js";
import { RequestRefusal } from "../refusal.js";
import type { OperationDescription, OutputDescription, ServiceDescription } from "../service.js";
import { encodeUtf8 } from "../utf8.js";
import type { Wire } from "../wire.js";
import { ownMember, writeBindings } from "./bindings.js";
import { isAccepted } from "./media-types.js";
import { writeRaw, type Body } from "./payload.js";
import { RestCall } from "./rest-call.js";
import { Router } from "./router.js";

/** The notation of what is no raw text or bytes: what sets one REST protocol apart from another. */
export interface DocumentFormat {
  readonly mediaType: string;
  /** @throws RequestRefusal for what is not of that notation. */
  readonly parse: (body: Uint8Array) => unknown;
  readonly write: (wire: Wire, value: unknown) => string;
}

export interface RestOptions extends ProtocolOptions {
  readonly format: DocumentFormat;
  /** A payload that is a structure is absent where its document has nothing in it: clients send one all the same. */
  readonly isEmptyStructureAbsent: boolean;
  /** Headers that say which error an answer holds. */
  readonly errorHeaders: (error: WireError) => Readonly<Record<string, string>>;
  /** The body for an error that is not in the model. */
  readonly unmodelledBody: (error: WireError) => string;
}

/**
 * What all protocols that bind members to HTTP share on the server: operations are told apart by method and URI, and
 * members travel in the path, the query, headers, the status or the body.
 *
 * @see smithy.api#http
 */
export class RestProtocol<Operations> implements ServerProtocol<Operations> {
  readonly unknownStatus = 404;
  readonly #options: RestOptions;
  readonly #router: Router<OperationDescription<Operations>>;

  constructor({ operations }: ServiceDescription<Operations>, options: RestOptions) {
    this.#options = options;
    const routes = operations.flatMap((target) => (target.http ? [{ ...target.http, target }] : []));
    this.#router = new Router(routes, options.path);
  }

  find({ method, url }: Request): OperationDescription<Operations> | undefined {
    const match = this.#router.match(method, url);
    return match && "target" in match ? match.target : undefined;
  }

  route(request: Request): Call<Operations> {
    const match = this.#router.match(request.method, request.url);
    if (!match) throw unknownOperation("There is nothing at this path", this.unknownStatus);
    if (!("target" in match)) {
      const allow = match.allowed.join(", ");
      throw unknownOperation(`The method must be one of ${allow}`, 405, { allow });
    }
    const { name, input } = match.target;
    if (input?.payload?.kind === "events") {
      throw unknownOperation(`${name} is not implemented here: it takes a stream of events`, this.unknownStatus);
    }
    this.#checkAccept(match.target, request);
    return new RestCall(request, match, this.#options);
  }

  write({ http, output }: OperationDescription<Operations>, value: unknown, info: FailureInfo): Answer {
    const head: AnswerHead = { status: http!.code, headers: new Map() };
    if (!output) return answerOf(head, "");
    const members = (value ?? {}) as Readonly<Record<string, unknown>>;
    writeBindings(output.bindings ?? [], members, head);
    if (!output.payload) return this.#document(head, output.wire, members);
    return this.#payload(head, output.payload, members, output, info);
  }

  writeError(error: WireError): Answer {
    const { description, message, members } = error;
    const head: AnswerHead = { status: error.status, headers: new Map() };
    const named = Object.entries({ ...this.#options.errorHeaders(error), ...error.headers });
    for (const [name, value] of named) head.headers.set(name.toLowerCase(), value);
    if (!description) return answerOf(head, this.#options.unmodelledBody(error), this.#options.format.mediaType);
    const value = errorMembers(description, message, members);
    writeBindings(description.bindings ?? [], value, head);
    if (!description.payload) return this.#document(head, description.wire, value);
    return this.#payload(head, description.payload, value);
  }

  #document(head: AnswerHead, wire: Wire, value: unknown): Answer {
    const { format } = this.#options;
    return answerOf(head, format.write(wire, value), format.mediaType);
  }

  #payload(
    head: AnswerHead,
    payload: Payload,
    members: Readonly<Record<string, unknown>>,
    output?: OutputDescription,
    info?: FailureInfo,
  ): Answer {
    const own = ownMember(members, payload.member);
    if (own === null && payload.isNullable) return this.#document(head, JSON_NULL, null);
    const part = own ?? payload.makeDefault?.();
    if (part === undefined || part === null) return answerOf(head, "");
    if (payload.wire) return this.#document(head, payload.wire, part);
    if (payload.kind !== "events") {
      const onFailure = (error: unknown) => void (info && this.#options.onFailure(error, info));
      return answerOf(head, writeRaw(payload, part, onFailure), payload.mediaType ?? "application/octet-stream");
    }
    const { stream } = output!;
    const { body, contentType } = stream!.write(
      { [payload.member]: part },
      {
        schema: stream!.schema,
        contentType: this.#options.format.mediaType,
        isBoundToHttp: true,
        onFailure: (error) => this.#options.onFailure(error, info!),
      },
    );
    return answerOf(head, body as Body, contentType);
  }

  #checkAccept({ output }: OperationDescription<Operations>, { headers }: Request): void {
    const mediaType = output && expectedType(output, this.#options.format);
    if (mediaType === undefined || isAccepted(headers.get("accept"), mediaType)) return;
    throw new RequestRefusal("NotAcceptableException", `The answer is of the type ${mediaType}`, { status: 406 });
  }
}

/** `null` as a body of its own. */
const JSON_NULL: Wire = { read: () => null, write: () => "null" };

/** The media type of answers, where the model alone decides it. */
function expectedType(output: OutputDescription, format: DocumentFormat): string | undefined {
  const { payload, hasDocument } = output;
  if (payload) return payload.wire ? format.mediaType : payload.mediaType;
  // Where all members are bound elsewhere, the body is no more than a formality.
  return hasDocument ? format.mediaType : undefined;
}

function unknownOperation(message: string, status: number, headers: Record<string, string> = {}): RequestRefusal {
  return new RequestRefusal("UnknownOperationException", message, { status, headers });
}

/** Statuses that forbid a body. @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function answerOf({ status, headers }: AnswerHead, body: Body, mediaType?: string): Answer {
  if (BODILESS.has(status)) return { status, body: null, headers: Object.fromEntries(headers) };
  const contentType = headers.get("content-type") ?? mediaType;
  headers.delete("content-type");
  if (body instanceof ReadableStream) return { status, contentType, body, headers: Object.fromEntries(headers) };
  const bytes = typeof body === "string" ? encodeUtf8(body) : body;
  headers.set("content-length", String(bytes.byteLength));
  return { status, contentType, body: bytes, headers: Object.fromEntries(headers) };
}
