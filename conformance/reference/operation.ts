import type { OperationContext, SecretsManagerOperations } from "../../generated/secretsmanager/server/index.js";
import { callerOf, type Caller } from "./access/caller.js";
import type { Environment } from "./environment.js";
import { regionOf } from "./secrets.js";

/** What an operation of the reference is called with, beside its input. */
export interface Call {
  readonly environment: Environment;
  /** The Region that the request is meant for. */
  readonly region: string;
  readonly caller: Caller;
}

type Name = keyof SecretsManagerOperations;
type Input<N extends Name> = Parameters<SecretsManagerOperations[N]>[0];
type Output<N extends Name> = Awaited<ReturnType<SecretsManagerOperations[N]>>;

/** An operation of the reference: the generated interface's, with the reference's surroundings. */
export type Operation<N extends Name> = (call: Call, input: Input<N>) => Promise<Output<N>>;

/** Fits an operation to the generated server's interface. */
export function bindOperation<N extends Name>(environment: Environment, operation: Operation<N>) {
  return (input: Input<N>, context: OperationContext): Promise<Output<N>> =>
    operation(
      { environment, region: regionOf(environment, context), caller: callerOf(environment, context.accessKeyId) },
      input,
    );
}
