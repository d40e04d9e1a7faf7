import { isRegionName } from "./region-name.js";

/** What an operation is told beside its input. */
export interface OperationContext {
  /** `CreateSecret`. */
  readonly operation: string;
  /** Unique; the caller gets it as `x-amzn-requestid`. */
  readonly requestId: string;
  /** The request itself. Its body has been read. */
  readonly request: Request;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
  /** When the request's body had come in. */
  readonly startedAt: Date;
  /** What `authenticate` said of the caller. */
  readonly identity: unknown;
  /**
   * The access key id that the request is said to be signed with. Nothing but the caller's word, unless an
   * `authenticate` hook has looked at the signature. `undefined` for an unsigned request.
   */
  readonly accessKeyId: string | undefined;
  /** The Region that the request is said to be for, on the same terms; `undefined` too where it cannot be one. */
  readonly region: string | undefined;
}

/** Works out the rarely asked only when it is asked for. */
export class RequestContext implements OperationContext {
  readonly operation: string;
  readonly requestId: string;
  readonly request: Request;
  readonly startedAt = new Date();
  readonly identity: unknown;

  constructor(values: Pick<OperationContext, "operation" | "requestId" | "request" | "identity">) {
    this.operation = values.operation;
    this.requestId = values.requestId;
    this.request = values.request;
    this.identity = values.identity;
  }

  get signal(): AbortSignal {
    return this.request.signal;
  }

  get accessKeyId(): string | undefined {
    return credentialOf(this.request)?.[1];
  }

  get region(): string | undefined {
    const region = credentialOf(this.request)?.[2];
    return region !== undefined && isRegionName(region) ? region : undefined;
  }
}

/** `Credential=<access key id>/<date>/<region>/<service>/aws4_request`. */
function credentialOf({ headers }: Request): RegExpExecArray | null {
  return /\bCredential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\//.exec(headers.get("authorization") ?? "");
}
