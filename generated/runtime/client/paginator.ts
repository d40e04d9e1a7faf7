export type { PaginationConfiguration, Paginator } from "@smithy/types";
import type { PaginationConfiguration, Paginator } from "@smithy/types";
import { createPaginator, loadPackages } from "./packages.js";

/** How an operation is paged through: names of members of its input and output. */
export interface Paging {
  readonly inputToken: string;
  /** May lead into structures: `Page.NextToken`. */
  readonly outputToken: string;
  readonly pageSize?: string;
}

/** Sends a command again and again, from one token to the next, and gives each answer. */
export function paginate<Configuration extends PaginationConfiguration, Input extends object, Output extends object>(
  client: new (...options: never) => Configuration["client"],
  command: new (input: Input) => { readonly input: Input },
  { inputToken, outputToken, pageSize }: Paging,
  ...[configuration, input, ...rest]: readonly [Configuration, Input, ...unknown[]]
): Paginator<Output> {
  loadPackages();
  const pages = createPaginator<Configuration, Input, Output>(client, command, inputToken, outputToken, pageSize);
  // It writes the token of each page into the input that it is given, which is the caller's to use again.
  return pages(configuration, { ...input }, ...rest);
}
