import type { Wire } from "./wire/wire.js";

// What descriptions say by protocols that bind members to HTTP. `rest.js` has the functions that make these.

/** Where the members of one message travel. */
export interface BoundMembers {
  /** Members that are not in the body. */
  readonly bindings?: readonly Binding[] | undefined;
  /** Some members have no place but the document in the body. */
  readonly hasDocument?: true | undefined;
  /** The one member that is all of the body. */
  readonly payload?: Payload | undefined;
}

/** Where one member travels that is not in the body. */
export interface Binding {
  /** Name of the member. */
  readonly member: string;
  /**
   * Its value in a request; `undefined` where it is absent.
   *
   * @throws Mismatch for what does not stand for a value of its type.
   */
  readonly read: (head: RequestHead) => unknown;
  /**
   * Puts its value, which is neither `null` nor `undefined`, into an answer.
   *
   * @throws Mismatch for a value that is not of its type.
   */
  readonly write: (value: unknown, head: AnswerHead) => void;
  /** The value where a request or an answer has none, made anew each time. @see smithy.api#default */
  readonly makeDefault?: (() => unknown) | undefined;
}

/** What of a request is not its body. */
export interface RequestHead {
  /** By label name, as they were sent. */
  readonly rawLabels: ReadonlyMap<string, string>;
  /** What stands behind the question mark, as it was sent. */
  readonly search: string;
  /** By label name, decoded. */
  readonly labels: ReadonlyMap<string, string>;
  readonly query: QueryValues;
  readonly headers: Headers;
}

/** The parameters of a query, decoded. */
export interface QueryValues {
  /** All values of a parameter; `undefined` where it is not there. */
  all(name: string): readonly [string, ...string[]] | undefined;
  /** Every parameter with its values. */
  entries(): Iterable<readonly [string, readonly [string, ...string[]]]>;
}

/** What of an answer is not its body, while it is put together. */
export interface AnswerHead {
  status: number;
  /** Under names in small letters. */
  readonly headers: Map<string, string>;
}

/** The member that is all of a body. @see smithy.api#httpPayload */
export interface Payload {
  readonly member: string;
  readonly kind: "structure" | "document" | "text" | "bytes" | "stream" | "events";
  /** Given for structures and documents. */
  readonly wire?: Wire | undefined;
  /** Of the body; `undefined`: any will do. */
  readonly mediaType?: string | undefined;
  readonly isRequired?: true | undefined;
  /** `null` is a value of its own. @see hallmark.openapi#nullable */
  readonly isNullable?: true | undefined;
  /** The value where the body is empty, made anew each time. */
  readonly makeDefault?: (() => unknown) | undefined;
}
