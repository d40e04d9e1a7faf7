import type { WaiterConfiguration, WaiterResult } from "@smithy/core/client";
import { createAggregatedClient } from "./smithy-client.js";
import type { HttpHandlerOptions, MetricsRecorder, PaginationConfiguration, Paginator } from "@smithy/types";

/** What may be said about a single call. */
export interface RequestOptions extends HttpHandlerOptions {
  metricsRecorder?: MetricsRecorder<unknown>;
}

/** A method that sends one command, as a promise or with a callback. */
export interface OperationMethod<Input, Output, Options> {
  (input: Input, options?: Options): Promise<Output>;
  (input: Input, callback: Callback<Output>): void;
  (input: Input, options: Options, callback: Callback<Output>): void;
}

/** The same for a command whose input may be left out. */
export interface OptionalInputMethod<Input, Output, Options> extends OperationMethod<Input, Output, Options> {
  (): Promise<Output>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- as in the AWS SDK, so that code written for it compiles
type Callback<Output> = (error: any, output?: Output) => void;

/** A method that sends a command again and again and gives each answer. */
export type PaginatorMethod<Input, Output> = (
  input: Input,
  configuration?: Omit<PaginationConfiguration, "client">,
) => Paginator<Output>;

/** The same for a command whose input may be left out. */
export type OptionalInputPaginatorMethod<Input, Output> = (
  input?: Input,
  configuration?: Omit<PaginationConfiguration, "client">,
) => Paginator<Output>;

/** A method that waits for something, for the given number of seconds at most. */
export type WaiterMethod<Client, Input, Output> = (
  input: Input,
  configuration: number | Omit<WaiterConfiguration<Client>, "client">,
) => Promise<WaiterResult<Output>>;

/** Adds a method for each command, paginator and waiter to a class of clients, and gives that class back. */
export function aggregatedClient<Constructor>(
  clientClass: Parameters<typeof createAggregatedClient>[1],
  {
    commands = {},
    ...others
  }: Readonly<Partial<Record<"commands" | "paginators" | "waiters", Readonly<Record<string, unknown>>>>>,
): Constructor {
  createAggregatedClient(commands, clientClass, others);
  // The methods are there now, which its type does not tell.
  return clientClass as Constructor;
}
