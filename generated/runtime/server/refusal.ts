/**
 * A request that is turned away before it reaches an operation. Thrown by the server itself and by an `authenticate`
 * hook; what it says is answered to the caller.
 */
export class RequestRefusal extends Error {
  override readonly name = "RequestRefusal";
  /** Name of the error on the wire, for example `UnrecognizedClientException`. */
  readonly type: string;
  /** HTTP status. */
  readonly status: number;
  /** Headers that the answer needs beside the usual ones. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: string,
    message: string,
    details: { readonly status?: number; readonly headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.type = type;
    this.status = details.status ?? 400;
    this.headers = details.headers ?? {};
  }
}

/** A body that does not hold what the protocol says, before any constraint of the model is looked at. */
export function unreadable(message: string): RequestRefusal {
  return new RequestRefusal("SerializationException", message);
}
