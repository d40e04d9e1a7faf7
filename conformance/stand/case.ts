/** A way to run a program: what the stand does to its requests, and what a good client makes of that. */
export interface Case {
  /** For example `throttled`. */
  readonly id: string;
  readonly title: string;
  readonly demand: Demand;
  /** What an attempt gets in place of the service's answer; `undefined`: the service's answer. */
  faultOn(attempt: FaultyAttempt): Fault | undefined;
}

/**
 * What is asked of a client in a case. `retry`: to try again, and to get through with it. `no retry`: not to try again.
 * `give up`: to try again, and to come to an end with it all the same.
 */
export type Demand = "nothing" | "retry" | "no retry" | "give up";

export interface FaultyAttempt {
  /** Which attempt of its call it is, from 1. */
  readonly inCall: number;
  /** Names of the errors that its operation declares; none where it names no operation. */
  readonly errors: readonly string[];
}

export type Fault = FaultyAnswer | CutConnection;

/** An answer that the service did not give: it was not asked. */
export interface FaultyAnswer {
  readonly kind: "answer";
  readonly status: number;
  /** Name of an error; absent: the body is a page, as proxies answer it. */
  readonly type?: string;
}

export interface CutConnection {
  readonly kind: "cut";
  /** Whether the service has done by then what it was asked for. */
  readonly isDone: boolean;
}

/** A fault on the first attempt of every call, and on no other. */
export function onFirstAttempts(fault: Fault): Case["faultOn"] {
  return ({ inCall }) => (inCall === 1 ? fault : undefined);
}

/** A fault in words. */
export function faultInWords(fault: Fault): string {
  if (fault.kind === "answer") return `${fault.status}${fault.type === undefined ? "" : ` ${fault.type}`}`;
  return fault.isDone
    ? "the connection was cut once the service had done it"
    : "the connection was cut before an answer";
}
