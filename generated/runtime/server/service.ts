import type { Schema } from "@smithy/types";
import type { DisabledChecks } from "../validation/refusal.js";
import type { Refusal } from "../validation/violation.js";
import type { Validator } from "../validation/validator.js";
import type { BoundMembers } from "./bound-members.js";
import type { StreamWriter } from "./event-stream.js";
import type { Wire } from "./wire.js";

/** What the runtime must know about a service: plain data, generated from its model. */
export interface ServiceDescription<Operations> {
  /** Name of the service shape, which the wire has too. */
  readonly name: string;
  readonly operations: readonly OperationDescription<Operations>[];
  readonly errors: readonly ErrorDescription[];
  /** Shape id of the class that all errors of the service have as their base. */
  readonly baseError: string;
  /** What answers a value that breaks a constraint trait. */
  readonly constraintError: string;
  /** What answers an operation that fails in a way that it did not mean to. */
  readonly internalError: string;
  /** Error codes of the former Query protocol travel in a header. @see aws.protocols#awsQueryCompatible */
  readonly isQueryCompatible?: true;
}

export interface OperationDescription<Operations> {
  /** `CreateSecret`. */
  readonly name: string;
  /** `createSecret`: its function among the operations that the user gives. */
  readonly method: keyof Operations & string;
  /** Where it is found; given by protocols that bind to HTTP. @see smithy.api#http */
  readonly http?: { readonly method: string; readonly uri: string; readonly code: number } | undefined;
  /** How clients may compress bodies. @see smithy.api#requestCompression */
  readonly encodings?: readonly string[] | undefined;
  /** Absent: it takes nothing. */
  readonly input?: InputDescription | undefined;
  /** Absent: it answers nothing. */
  readonly output?: OutputDescription | undefined;
}

export interface OutputDescription extends BoundMembers {
  /** Of the document in the body. */
  readonly wire: Wire;
  /** Given where a member is a stream of events. */
  readonly stream?: { readonly schema: Schema; readonly write: StreamWriter } | undefined;
}

export interface InputDescription extends BoundMembers {
  /** Of the document in the body. */
  readonly wire: Wire;
  /** For the wording of refusals: which members are secret, which are lists. */
  readonly schema: Schema;
  readonly validator: Pick<Validator<unknown>, "violations">;
  /** The first documented check that a value breaks. */
  readonly refusal?: ((value: unknown, disabled?: DisabledChecks) => Refusal | undefined) | undefined;
}

export interface ErrorDescription extends BoundMembers {
  /** Shape id. */
  readonly id: string;
  readonly wire: Wire;
  /** The member that holds the text, in the model's spelling; absent where it has none. */
  readonly messageMember?: string | undefined;
  /** HTTP status. */
  readonly status: number;
  /** What the error was called in the former Query protocol. @see aws.protocols#awsQueryError */
  readonly queryCode?: string | undefined;
}
