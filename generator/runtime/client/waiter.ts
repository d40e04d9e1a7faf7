import type { WaiterConfiguration, WaiterResult } from "@smithy/core/client";
import { checkExceptions, createWaiter, WaiterState } from "./smithy-client.js";

export type { WaiterConfiguration, WaiterResult };

/** What a waiter makes of one answer. Exactly one of the conditions is given. */
export interface Acceptor<Input, Output> {
  readonly state: "SUCCESS" | "FAILURE" | "RETRY";
  /** Of an answer. */
  readonly output?: (output: Output, input: Input) => boolean;
  /** Name of the error that the service answers. */
  readonly errorType?: string;
  /** Whether there is an answer at all and no error. */
  readonly success?: boolean;
}

/** What a waiter waits for. @see smithy.waiters#waitable */
export interface Waiter<Client, Input, Output> {
  /** Seconds between attempts, at least. */
  readonly minDelay: number;
  /** Seconds between attempts, at most. */
  readonly maxDelay: number;
  readonly send: (client: Client, input: Input) => Promise<Output>;
  /** The first that is met decides. */
  readonly acceptors: readonly Acceptor<Input, Output>[];
}

/** Asks until the waiter's condition is met, then says what became of it: success, failure, timeout or abortion. */
export function wait<Client, Input, Output>(
  { minDelay, maxDelay, send, acceptors }: Waiter<Client, Input, Output>,
  configuration: WaiterConfiguration<Client>,
  input: Input,
): Promise<WaiterResult<Output>> {
  const delays = { minDelay, maxDelay };
  return createWaiter<Client, Input, Output>({ ...delays, ...configuration }, input, async (client) => {
    const attempt = await attemptOf(() => send(client, input));
    const met = acceptors.find((acceptor) => isMet(acceptor, attempt, input));
    // As the AWS SDK, which does not give up on an error that no acceptor speaks of.
    return { state: WaiterState[met?.state ?? "RETRY"], reason: attempt.output ?? attempt.error };
  });
}

/** The same, but throws unless the condition is met. */
export async function waitUntil<Client, Input, Output>(
  waiter: Waiter<Client, Input, Output>,
  configuration: WaiterConfiguration<Client>,
  input: Input,
): Promise<WaiterResult<Output>> {
  return checkExceptions(await wait(waiter, configuration, input));
}

/** Whether a list holds something, and nothing but this text. */
export function allEqual(values: unknown, expected: string): boolean {
  return Array.isArray(values) && values.length > 0 && values.every((value) => value === expected);
}

/** Whether a list holds this text. */
export function anyEquals(values: unknown, expected: string): boolean {
  return Array.isArray(values) && values.includes(expected);
}

type Attempt<Output> =
  | { readonly output: Output; readonly error?: undefined }
  | { readonly output?: undefined; readonly error: unknown };

async function attemptOf<Output>(send: () => Promise<Output>): Promise<Attempt<Output>> {
  try {
    return { output: await send() };
  } catch (error) {
    return { error };
  }
}

function isMet<Input, Output>(acceptor: Acceptor<Input, Output>, attempt: Attempt<Output>, input: Input): boolean {
  const { output, error } = attempt;
  if (acceptor.success !== undefined) return acceptor.success === (output !== undefined);
  const { output: condition } = acceptor;
  if (output !== undefined) return condition !== undefined && holds(() => condition(output, input));
  return acceptor.errorType !== undefined && error instanceof Error && error.name === acceptor.errorType;
}

/** A condition that cannot be evaluated, because members that it asks for are missing, is not met. */
function holds(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    return false;
  }
}
