import type { Member, Shape } from "../../generator/model/index.js";
import type { Fault } from "./case.js";

/** One request of a client, and what became of it. Nothing in it is blotted out yet. */
export interface Attempt {
  /** Among all requests of the run, from 1. */
  readonly number: number;
  /** Which call of the program it belongs to, from 1. */
  readonly call: number;
  /** Which attempt of that call it is, from 1. */
  readonly inCall: number;
  readonly request: WireRequest;
  /** `CreateSecret`; absent where the request names no operation of the model. */
  readonly operation?: string;
  readonly body: Body;
  /** What stands in the body, held against the operation's input; empty where either is missing. */
  readonly values: readonly FoundValue[];
  /** What came instead of the service's answer; absent: the service's answer came. */
  readonly fault?: Fault;
  /** Absent: the connection was cut, or the client left before it was answered. */
  readonly answer?: Answer;
  /** When all of it had arrived, in milliseconds from the start of the run. */
  readonly receivedAt: number;
  /** When its answer was sent or its connection cut, likewise. */
  readonly answeredAt?: number;
  /** When it arrived by the clock, in milliseconds since 1970. */
  readonly clock: number;
}

export interface WireRequest {
  readonly method: string;
  /** With the query, as it was sent. */
  readonly path: string;
  /** As they were sent, in their order; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A body that could be read, or in words why not: the words hold nothing of it. */
export type Body =
  | { readonly value: Readonly<Record<string, unknown>>; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

/** One value of a request's body. */
export interface FoundValue {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly value: unknown;
  /** Absent for a member that the model does not know. */
  readonly shape?: Shape;
  /** Absent for one that the model does not know, and for the body itself. */
  readonly member?: Member;
}

/** What the program did in one case. */
export interface Recording {
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  readonly ended: Ended;
  /** What came that is no HTTP, in words. */
  readonly malformed: readonly string[];
  readonly durationMs: number;
}

/** How a program ended. */
export interface Ended {
  /** `null`: a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** It was ended, with all that it had started, because it took too long. */
  readonly isTimedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** The values of a header of a request, joined as HTTP says; `undefined` where it is not sent. */
export function headerOf({ request }: Pick<Attempt, "request">, name: string): string | undefined {
  const values = request.headers.filter(([each]) => each === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}

/** The attempts of each call, in the order of the calls. */
export function callsIn({ attempts }: Pick<Recording, "attempts">): readonly (readonly Attempt[])[] {
  const calls = new Map<number, Attempt[]>();
  for (const attempt of attempts) {
    const known = calls.get(attempt.call);
    if (known) known.push(attempt);
    else calls.set(attempt.call, [attempt]);
  }
  return [...calls.values()];
}

/** Whether an attempt came to nothing: no answer, or one that says no. */
export function hasFailed({ answer }: Pick<Attempt, "answer">): boolean {
  return answer === undefined || answer.status >= 300;
}
