import type { SecretsManagerOperations } from "../../generated/secretsmanager/server/index.js";
import { callerOf, type Caller } from "./access/caller.js";
import type { Environment } from "./environment.js";

/** What an operation of the reference is called with, beside its input. */
export interface Call {
  readonly environment: Environment;
  /** The Region that the request is meant for. */
  readonly region: string;
  readonly caller: Caller;
  /** The whole service, for what goes on after the answer. */
  readonly operations: ReferenceOperations;
}

/** What the reference wants to know of a request beside its input: less than a server can tell. */
export interface CallContext {
  readonly region?: string | undefined;
  readonly accessKeyId?: string | undefined;
}

type Name = keyof SecretsManagerOperations;
type Input<N extends Name> = Parameters<SecretsManagerOperations[N]>[0];
type Output<N extends Name> = Awaited<ReturnType<SecretsManagerOperations[N]>>;

/** An operation of the reference: the generated interface's, with the reference's surroundings. */
export type Operation<N extends Name> = (call: Call, input: Input<N>) => Promise<Output<N>>;

/** The reference as a server takes it. */
export type ReferenceOperations = {
  readonly [N in Name]: (input: Input<N>, context: CallContext) => Promise<Output<N>>;
};

/** Fits an operation to the generated server's interface. */
export function bindOperation<N extends Name>(
  environment: Environment,
  operation: Operation<N>,
  operations: () => ReferenceOperations,
) {
  return (input: Input<N>, { region = environment.region, accessKeyId }: CallContext): Promise<Output<N>> => {
    const caller = callerOf(environment, accessKeyId);
    return operation({ environment, region, caller, operations: operations() }, input);
  };
}

/** The operations for one Region, each called with its input alone. */
export type BoundOperations = { readonly [N in Name]: (input: Input<N>) => Promise<Output<N>> };

export function boundOperations(operations: ReferenceOperations, context: CallContext): BoundOperations {
  const bound = Object.entries(operations).map(([name, operation]) => [
    name,
    (input: never) => (operation as (input: never, context: CallContext) => Promise<unknown>)(input, context),
  ]);
  return Object.fromEntries(bound) as BoundOperations;
}
