import { createAggregatedClient } from "@smithy/core/client";
import type { HttpHandlerOptions } from "@smithy/types";

/** A method that sends one command, as a promise or with a callback. */
export interface OperationMethod<Input, Output, Options = HttpHandlerOptions> {
  (input: Input, options?: Options): Promise<Output>;
  (input: Input, callback: Callback<Output>): void;
  (input: Input, options: Options, callback: Callback<Output>): void;
}

/** The same for a command whose input may be left out. */
export interface OptionalInputMethod<Input, Output, Options = HttpHandlerOptions> extends OperationMethod<
  Input,
  Output,
  Options
> {
  (): Promise<Output>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- as in the AWS SDK, so that code written for it compiles
type Callback<Output> = (error: any, output?: Output) => void;

/** Adds a method for each command, paginator and waiter to a class of clients, and gives that class back. */
export function aggregatedClient<Instance>(
  clientClass: Parameters<typeof createAggregatedClient>[1],
  commands: Readonly<Record<string, unknown>>,
  { paginators = {}, waiters = {} }: Readonly<Record<"paginators" | "waiters", Readonly<Record<string, unknown>>>>,
): Instance {
  createAggregatedClient(commands, clientClass, { paginators, waiters });
  // The methods are there now, which the class does not tell.
  return clientClass as Instance;
}
