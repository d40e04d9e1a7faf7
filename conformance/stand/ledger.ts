import type { Attempt, Body, WireRequest } from "./attempt.js";

/** What is asked of the ledger: which call a request is an attempt of. */
export interface Arrival {
  readonly request: WireRequest;
  readonly body: Body;
  /** Name of the member that holds the idempotency token of the operation. */
  readonly token: string | undefined;
}

interface Call {
  readonly number: number;
  readonly content: string;
  readonly id: string | undefined;
  attempts: number;
  /** What came of the last attempt; `undefined` while it is under way. */
  hasFailed: boolean | undefined;
}

/**
 * Tells which requests are attempts of one call. Clients that tag their calls (`amz-sdk-invocation-id`, rule CS-122) say
 * so; of others, a request is another attempt when it is the same but for its token, and the last one like it failed.
 */
export class Ledger {
  readonly #calls: Call[] = [];

  /** Enters a request. `settle` is told once it is known what came of it. */
  enter(arrival: Arrival): Pick<Attempt, "call" | "inCall"> & { readonly settle: (hasFailed: boolean) => void } {
    const call = this.#callOf(arrival);
    call.attempts += 1;
    call.hasFailed = undefined;
    return { call: call.number, inCall: call.attempts, settle: (hasFailed) => (call.hasFailed = hasFailed) };
  }

  #callOf({ request, body, token }: Arrival): Call {
    const header = (name: string) => request.headers.find(([each]) => each === name)?.[1];
    const id = header("amz-sdk-invocation-id");
    const content = `${request.method} ${request.path} ${header("x-amz-target")} ${contentOf(request, body, token)}`;
    const attempt = Number(/\battempt=(\d+)/.exec(header("amz-sdk-request") ?? "")?.[1] ?? 1);
    const isItsCall = (call: Call): boolean => {
      if (call.content !== content) return false;
      if (id !== undefined && call.id === id) return true;
      // A second attempt that goes by a new id is one all the same: that the id changed is for a check to tell.
      return call.hasFailed === true && (id === undefined ? call.id === undefined : attempt > 1);
    };
    const known = this.#calls.findLast(isItsCall);
    if (known) return known;
    const call = { number: this.#calls.length + 1, content, id, attempts: 0, hasFailed: undefined };
    this.#calls.push(call);
    return call;
  }
}

/** What a request asks for, whatever its token is and in whatever order it names its members. */
function contentOf({ body: bytes }: WireRequest, { value }: Body, token: string | undefined): string {
  if (value === undefined) return Buffer.from(bytes).toString("latin1");
  const members = Object.entries(value).filter(([name]) => name !== token);
  return JSON.stringify(members.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
