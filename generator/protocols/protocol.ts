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
  /** How values are written in bodies. */
  readonly document: {
    /** Whether `smithy.api#jsonName` counts. */
    readonly usesJsonName: boolean;
    /** Of times whose shape and member say nothing. */
    readonly timestampFormat: "epoch-seconds" | "date-time";
  };
  /** Whether members travel where Smithy's HTTP traits say: `httpLabel`, `httpQuery`, `httpHeader` and their kin. */
  readonly bindsHttp: boolean;
  /** Clients take nothing that every object inherits, such as `constructor`, for a member. */
  readonly seesOwnMembersOnly?: true;
  /** Errors have no name on the wire: an operation's status says which one is answered. */
  readonly tellsErrorsByStatus?: true;
  /** How requests for an operation are told apart on the wire; `undefined` where the model does not say. */
  bind(operation: OperationToBind): OperationBinding | undefined;
}

/** What a protocol may need of an operation to find it on the wire. */
export interface OperationToBind {
  /** Name of the service shape. */
  readonly service: string;
  readonly name: string;
  /** Value of `smithy.api#http`, where the operation has it. */
  readonly http?: { readonly method: string; readonly uri: string } | undefined;
}

/** Where one operation is found on the wire. */
export interface OperationBinding {
  readonly method: string;
  /** Path template, for example `/` or `/shelves/{shelf}`; what it asks of the query stays in the operation's `http`. */
  readonly path: string;
  /** Headers that name the operation, for example `X-Amz-Target`. */
  readonly headers: Readonly<Record<string, string>>;
}
