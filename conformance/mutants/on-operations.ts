import type { Operation, Operations } from "../targets/pieces.js";
import type { Members } from "./members.js";

/** An operation that a fault is put around: the call goes on with `next`. */
export type Around = (next: (input: Members) => Promise<Members>, input: Members, context: CallContext) => unknown;

export interface CallContext {
  /** The Region that the request is signed for. */
  readonly region: string | undefined;
  /** The other operations, sound as they are. */
  readonly others: Readonly<Record<string, (input: Members) => Promise<Members>>>;
}

type Change = (operations: Operations) => Operations;

/** Puts a fault around operations; with a list of names around each of them. */
export function around(names: string | readonly string[], fault: Around): Change {
  return (operations) => {
    const faulty = [names].flat().map((name): [string, Operation] => {
      const sound = operations[name]!;
      return [
        name,
        async (input: Members, context: { readonly region?: string }) => {
          const call = (operation: Operation) => async (other: Members) =>
            ((await operation(other, context)) ?? {}) as Members;
          const others = Object.fromEntries(Object.entries(operations).map(([each, own]) => [each, call(own)]));
          return (await fault(call(sound), input, { region: context.region, others })) as object;
        },
      ];
    });
    return { ...operations, ...Object.fromEntries(faulty) };
  };
}

/** Changes what operations are given. */
export function onInput(names: string | readonly string[], change: (input: Members) => Members): Change {
  return around(names, (next, input) => next(change(input)));
}

/** Changes what operations answer. */
export function onOutput(
  names: string | readonly string[],
  change: (output: Members, input: Members, context: CallContext) => Members | Promise<Members>,
): Change {
  return around(names, async (next, input, context) => change(await next(input), input, context));
}

/** Does something else where an operation refuses: throws another error, or answers after all. */
export function onRefusal(
  names: string | readonly string[],
  instead: (error: Error, input: Members, context: CallContext, next: (input: Members) => Promise<Members>) => unknown,
): Change {
  return around(names, async (next, input, context) => {
    try {
      return await next(input);
    } catch (error) {
      return instead(error as Error, input, context, next);
    }
  });
}
