import type { FSWatcher } from "chokidar";
import { scopeOf } from "./scope.js";

/** Tells when something moves among some files and folders. What it was is not said: often that cannot be told. */
export interface Watcher {
  /** Watches these from now on, in the place of others; afterwards no movement is missed. */
  follow(paths: readonly string[], out: string | undefined): Promise<void>;
  /** Resolves once something has moved since the last call and all is quiet again, or some time is over. */
  movement(patience: number): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds without movement after which a save counts as over: editors write a file in several steps. */
const QUIET = 25;

/** Milliseconds after which nobody waits for quiet any longer. */
const RESTLESS = 500;

export function watcherOf(signal: AbortSignal): Watcher {
  let current: { readonly key: string; readonly watcher: FSWatcher } | undefined;
  let hasMoved = false;
  let wake: (() => void) | undefined;
  const notice = (): void => {
    hasMoved = true;
    wake?.();
  };
  /** Resolves at the next movement, at the end of the time, or when nobody wants to know any more. */
  const next = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        wake = undefined;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener("abort", end);
      wake = end;
    });
  return {
    async follow(paths, out) {
      const key = JSON.stringify([paths, out]);
      if (current?.key === key || signal.aborted) return;
      const watcher = await startedWatcher(paths, out, notice);
      await current?.watcher.close();
      current = { key, watcher };
    },
    async movement(patience) {
      if (!hasMoved && !signal.aborted) await next(patience);
      for (const begun = performance.now(); hasMoved && !signal.aborted && performance.now() - begun < RESTLESS;) {
        hasMoved = false;
        await next(QUIET);
      }
      hasMoved = false;
    },
    close: async () => current?.watcher.close(),
  };
}

async function startedWatcher(
  paths: readonly string[],
  out: string | undefined,
  notice: () => void,
): Promise<FSWatcher> {
  const { watch } = await import("chokidar");
  const { roots, covers } = scopeOf(paths, out);
  const watcher = watch([...roots], {
    ignored: (path) => !covers(path),
    ignoreInitial: true,
    ignorePermissionErrors: true,
    atomic: false,
  });
  // Raw events too: of two changes within 50 ms the other ones tell the first alone.
  watcher.on("all", notice).on("raw", notice);
  return new Promise((resolve) => {
    // Where the system has no watch left to give, what moves is found by looking now and then.
    watcher.on("error", () => resolve(watcher)).on("ready", () => resolve(watcher));
  });
}
