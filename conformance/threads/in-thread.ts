import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Session, Target, TargetSetting } from "../targets/target.js";
import { askSession } from "./ask-session.js";
import type { Order } from "./messages.js";

/** Scenarios from which on it pays to start threads. */
const WORTHWHILE = 100;

/**
 * How many targets may be witnessed at a time, each in a thread of its own: as many as there are processors. 1 where
 * threads are of no use: few scenarios, a single processor, or sources that were not compiled.
 */
export function threadsFor(scenarios: number): number {
  const isCompiled = import.meta.url.endsWith(".js");
  return isCompiled && scenarios >= WORTHWHILE ? availableParallelism() : 1;
}

/** The same target of our own, witnessed in a thread of its own. */
export function inThread({ name, title }: Target): Target {
  return { name, title, open: (setting) => openThread(name, setting) };
}

async function openThread(target: string, setting: TargetSetting): Promise<Session> {
  const { model, service, scenarios, seed, sensitive } = setting;
  const order: Order = { target, service: service.id, shapes: [...model.shapes.values()], scenarios, seed, sensitive };
  const worker = new Worker(new URL("./thread.js", import.meta.url), { workerData: order });
  const failure = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`the thread of ${target} ended before its time`)));
  });
  // It is raced against; where nothing is waited for any more, it is no news.
  failure.catch(() => undefined);
  try {
    const session = await askSession(worker, scenarios, failure);
    return {
      ...session,
      async close() {
        const notes = await session.close();
        await worker.terminate();
        return notes;
      },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
