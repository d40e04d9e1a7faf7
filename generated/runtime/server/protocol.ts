import type { FailureInfo } from "./options.js";
import type { ErrorDescription, OperationDescription, ServiceDescription } from "./service.js";

/** What is answered, before it becomes a `Response`. */
export interface Answer {
  readonly status: number;
  /** Absent where there is nothing in the body. */
  readonly contentType?: string | undefined;
  /** `null` where the status forbids one. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An error on its way to the wire. */
export interface WireError {
  /** Name without namespace, for example `ResourceExistsException`. */
  readonly type: string;
  readonly message: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Given for an error of the service's model: its members are written by their schema. */
  readonly description?: ErrorDescription | undefined;
  /** Holds the members other than the message. */
  readonly members?: object | undefined;
}

/** A request that is known to be for an operation. Whatever it refuses, it throws as a `RequestRefusal`. */
export interface Call<Operations> {
  readonly operation: OperationDescription<Operations>;
  /** The operation reads the body itself while it comes in; `parse` may then be given the stream. */
  readonly takesStream: boolean;
  /** Reads a body as far as it can be read before it is known whose request it is. */
  parse(body: Uint8Array | ReadableStream<Uint8Array> | null): unknown;
  /** Makes the operation's input of what was parsed. Only the types are checked. Not asked where there is no input. */
  read(parsed: unknown): unknown;
}

/** The server's half of a wire protocol, for one service. Whatever it refuses, it throws as a `RequestRefusal`. */
export interface ServerProtocol<Operations> {
  /** The operation that a request names, whatever else may be wrong with it; `undefined` where it names none. */
  find(request: Request): OperationDescription<Operations> | undefined;
  /** The same; throws where the request is not fit for an operation of this service. */
  route(request: Request): Call<Operations>;
  /** Status for an operation that there is no function for. */
  readonly unknownStatus: number;
  write(operation: OperationDescription<Operations>, output: unknown, info: FailureInfo): Answer;
  writeError(error: WireError): Answer;
}

export type ProtocolFactory = <Operations>(
  service: ServiceDescription<Operations>,
  options: ProtocolOptions,
) => ServerProtocol<Operations>;

export interface ProtocolOptions {
  /** Path of the URL under which the service is reached. */
  readonly path: string;
  /** Takes what an operation throws in the middle of its answer and gives what the caller is told. */
  readonly onFailure: (error: unknown, info: FailureInfo) => WireError;
}
