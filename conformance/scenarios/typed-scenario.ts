import type { Pattern } from "../patterns/index.js";
import type { CallStep, ExpectedError, ExpectedOutput, RunStep, Scenario, SendStep } from "./scenario.js";

/** A value, or patterns in its place or anywhere within. Bytes and times are patterns, so that scenarios stay JSON. */
export type Given<T> =
  | Pattern<T>
  | (T extends string | number | boolean
      ? T
      : T extends Uint8Array | Date
        ? never
        : T extends readonly (infer E)[]
          ? readonly Given<E>[]
          : T extends object
            ? { readonly [K in keyof T]: Given<T[K]> }
            : T);

/** What is expected of a value: some of its members, or patterns. */
export type Expected<T> =
  | Pattern<T>
  | (T extends string | number | boolean
      ? T
      : T extends Uint8Array | Date
        ? never
        : T extends readonly (infer E)[]
          ? readonly Expected<E>[]
          : T extends object
            ? { readonly [K in keyof T]?: Expected<T[K]> }
            : T);

/** The inputs and outputs of a generated server interface's operations, by the names of the model. */
export type OperationTypes<Operations> = {
  [Method in keyof Operations as Capitalize<Method & string>]: Operations[Method] extends (
    input: infer Input,
    ...rest: never[]
  ) => infer Output
    ? { readonly input: Input; readonly output: Awaited<Output> }
    : never;
};

type TypedCall<Name, Input, Output> = Omit<CallStep, "call" | "input" | "expect"> & {
  readonly call: Name;
  readonly input: Given<Input>;
  readonly expect: TypedOutput<Output> | ExpectedError;
};

type TypedOutput<Output> = Omit<ExpectedOutput, "output"> & {
  readonly output: Expected<Output extends object ? Output : object>;
};

/** A scenario whose calls the compiler checks against the operations' types. */
export type TypedScenario<Operations, Types = OperationTypes<Operations>> = Omit<Scenario, "steps" | "derivedFrom"> & {
  readonly steps: readonly (
    | {
        [Name in keyof Types]: Types[Name] extends { readonly input: infer I; readonly output: infer O }
          ? TypedCall<Name, I, O>
          : never;
      }[keyof Types]
    | SendStep
    | RunStep
  )[];
};
