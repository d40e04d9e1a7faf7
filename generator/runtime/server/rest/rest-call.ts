import type { ResponseBody } from "../../response-body.js";
import type { Payload, RequestHead } from "../bound-members.js";
import type { Call } from "../protocol.js";
import { RequestRefusal, unreadable } from "../refusal.js";
import type { InputDescription, OperationDescription } from "../service.js";
import { Mismatch } from "../wire.js";
import { readBindings } from "./bindings.js";
import { isOfType } from "./media-types.js";
import { iterable, readRaw } from "./payload.js";
import type { RestOptions } from "./rest-protocol.js";
import type { RouteMatch } from "./router.js";

/** One request of a REST protocol, on its way to its operation. */
export class RestCall<Operations> implements Call<Operations> {
  readonly operation: OperationDescription<Operations>;
  readonly takesStream: boolean;
  readonly #request: Request;
  readonly #head: RequestHead;
  readonly #options: Pick<RestOptions, "format" | "isEmptyStructureAbsent">;

  constructor(
    request: Request,
    match: RouteMatch<OperationDescription<Operations>>,
    options: Pick<RestOptions, "format" | "isEmptyStructureAbsent">,
  ) {
    const { target, labels, query } = match;
    this.operation = target;
    this.takesStream = target.input?.payload?.kind === "stream";
    this.#request = request;
    const { headers, url } = request;
    this.#head = { rawLabels: labels, search: searchOf(url), labels: decoded(labels), query, headers };
    this.#options = options;
    if (query.isMalformed) throw unreadable("The query is not percent-encoded UTF-8");
  }

  parse(body: Uint8Array | ReadableStream<Uint8Array> | null): unknown {
    const { input } = this.operation;
    const isEmpty =
      body === null ||
      (body instanceof Uint8Array ? body.byteLength === 0 : this.#request.headers.get("content-length") === "0");
    this.#checkContentType(input, isEmpty);
    const { format } = this.#options;
    const payload = input?.payload;
    if (!payload) return input?.hasDocument && !isEmpty ? format.parse(body as Uint8Array) : undefined;
    if (isEmpty) return undefined;
    if (!(body instanceof Uint8Array)) return iterable(body);
    if (payload.wire) return format.parse(body);
    return payload.kind === "stream" ? iterable(new Response(body as ResponseBody).body!) : readRaw(payload, body);
  }

  read(parsed: unknown): unknown {
    const { wire, payload, bindings = [], hasDocument } = this.operation.input!;
    try {
      // What travels in the body first: the object is the parser's own, or an empty one.
      const value = (hasDocument ? wire.read(parsed === undefined ? {} : parsed, 0) : {}) as Record<string, unknown>;
      if (payload) {
        const part = this.#payload(payload, parsed);
        if (part !== undefined) value[payload.member] = part;
      }
      return readBindings(bindings, this.#head, value);
    } catch (error) {
      throw error instanceof Mismatch ? unreadable(error.message) : error;
    }
  }

  #payload(payload: Payload, parsed: unknown): unknown {
    if (parsed === null && payload.isNullable) return null;
    if (parsed === undefined || parsed === null) return payload.makeDefault?.() ?? emptyOf(payload);
    if (!payload.wire) return parsed;
    const isAbsent =
      payload.kind === "structure" &&
      this.#options.isEmptyStructureAbsent &&
      payload.isRequired === undefined &&
      typeof parsed === "object" &&
      !Array.isArray(parsed) &&
      Object.keys(parsed).length === 0;
    return isAbsent ? undefined : payload.wire.read(parsed, 0);
  }

  /** @throws RequestRefusal where the type of what is sent is not that of the model. */
  #checkContentType(input: InputDescription | undefined, isEmpty: boolean): void {
    const sent = this.#request.headers.get("content-type");
    const { format } = this.#options;
    const payload = input?.payload;
    if (payload && !payload.wire && payload.mediaType === undefined) return;
    const expected = payload && !payload.wire ? payload.mediaType! : format.mediaType;
    if (!payload && !input?.hasDocument) {
      // Nothing is to be sent. Some programs name a type all the same, when they send nothing.
      if (sent === null || (isEmpty && isOfType(sent, expected))) return;
      throw unsupported("There must be no body");
    }
    if (sent === null ? isEmpty : isOfType(sent, expected)) return;
    throw unsupported(`Content-Type must be ${expected}`);
  }
}

/** A required text or blob of no length is there all the same. */
function emptyOf({ kind, isRequired }: Payload): unknown {
  if (!isRequired) return undefined;
  if (kind === "text") return "";
  if (kind === "bytes") return new Uint8Array();
  return kind === "stream" ? iterable(new Response(new Uint8Array()).body!) : undefined;
}

function searchOf(url: string): string {
  const [whole] = url.split("#", 1) as [string];
  const mark = whole.indexOf("?");
  return mark < 0 ? "" : whole.slice(mark + 1);
}

function decoded(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  try {
    return new Map(Array.from(labels, ([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw unreadable("The path is not percent-encoded UTF-8");
  }
}

function unsupported(message: string): RequestRefusal {
  return new RequestRefusal("UnsupportedMediaTypeException", message, { status: 415 });
}
