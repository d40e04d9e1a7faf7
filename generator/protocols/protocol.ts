import type { ShapeId } from "../model/index.js";

/** What the plan and the emitters must know about a wire protocol. */
export interface Protocol {
  /** The trait that a service declares it with, for example `aws.protocols#awsJson1_1`. */
  readonly id: ShapeId;
  /** `Content-Type` of requests and answers. */
  readonly contentType: string;
  readonly client: {
    /** Gives the class that does the client's wire work; exported by the emitted module `runtime/client/<module>.js`. */
    readonly factory: string;
    readonly module: string;
  };
  readonly server: {
    /** Factory of the server's half of the protocol, exported by the emitted module `runtime/server/<module>.js`. */
    readonly factory: string;
    readonly module: string;
  };
  /** How requests for an operation are told apart on the wire. */
  bind(service: string, operation: string): OperationBinding;
}

/** Where one operation is found on the wire. */
export interface OperationBinding {
  readonly method: string;
  /** Path template, for example `/`. */
  readonly path: string;
  /** Headers that name the operation, for example `X-Amz-Target`. */
  readonly headers: Readonly<Record<string, string>>;
}
