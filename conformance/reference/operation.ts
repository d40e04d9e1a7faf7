import type { SecretsManagerOperations } from "../../generated/secretsmanager/server/index.js";
import { admit } from "./access/admit.js";
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
  /** Given by the reference itself, for calls that go on with another one. */
  readonly caller?: Caller | undefined;
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

/** Every operation of the reference, by its name. */
export type Implementations = { readonly [N in Name]: Operation<N> };

/** Fits operations to the generated server's interface: each runs where its caller is let in. */
export function bindOperations(environment: Environment, implementations: Implementations): ReferenceOperations {
  const bind =
    (name: string, implementation: Operation<Name>) =>
    async (input: Input<Name>, { region = environment.region, accessKeyId, caller: known }: CallContext) => {
      const caller = known ?? callerOf(environment, accessKeyId);
      const operation = name[0]!.toUpperCase() + name.slice(1);
      const admitted = await admit(environment, { caller, region, operation, input });
      return implementation({ environment: admitted, region, caller, operations }, input as never);
    };
  const bound = Object.entries(implementations).map(([name, operation]) => [
    name,
    bind(name, operation as Operation<Name>),
  ]);
  const operations = Object.fromEntries(bound) as ReferenceOperations;
  return operations;
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
