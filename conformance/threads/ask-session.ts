import type { Verdict } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";
import { TargetUnavailable, type Session } from "../targets/target.js";
import { send, type Line, type Question, type Word } from "./messages.js";

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A session that is at the other end of a line.
 *
 * @param failure Rejects when whoever is there breaks down.
 * @throws TargetUnavailable
 */
export async function askSession(
  line: Line,
  scenarios: readonly Scenario[],
  failure: Promise<never>,
): Promise<Session> {
  const positions = new Map(scenarios.map(({ id }, position) => [id, position]));
  const waiting = new Map<number, Waiting<Verdict>>();
  const opened = promised<number>();
  const closed = promised<readonly string[]>();
  const ask = (question: Question): void => send(line, question);
  line.on("message", (word: Word) => {
    if (word.kind === "opened") return opened.resolve(word.concurrency);
    if (word.kind === "unavailable") return opened.reject(new TargetUnavailable(word.reason));
    if (word.kind === "closed") return closed.resolve(word.notes);
    const asker = waiting.get(word.scenario);
    waiting.delete(word.scenario);
    if (word.kind === "verdict") asker?.resolve(word.verdict);
    else asker?.reject(new Error(word.message));
  });
  const concurrency = await Promise.race([opened.promise, failure]);
  return {
    concurrency,
    witness({ id }) {
      const scenario = positions.get(id)!;
      const verdict = promised<Verdict>();
      waiting.set(scenario, verdict);
      ask({ kind: "witness", scenario });
      return Promise.race([verdict.promise, failure]);
    },
    close() {
      ask({ kind: "close" });
      return Promise.race([closed.promise, failure]);
    },
  };
}

function promised<T>(): Waiting<T> & { readonly promise: Promise<T> } {
  let waiting: Waiting<T>;
  const promise = new Promise<T>((resolve, reject) => (waiting = { resolve, reject }));
  return { ...waiting!, promise };
}
