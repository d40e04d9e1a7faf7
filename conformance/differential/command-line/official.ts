import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Ran } from "./outcome.js";

/** The official command line, kept running from one line to the next. */
export interface Official {
  run(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Omit<Ran, "requests">>;
  stop(): void;
}

/**
 * @param python A Python that has awscli.
 * @param folder The working directory.
 */
export function startOfficial(python: string, folder: string): Official {
  const child = spawn(python, [join(import.meta.dirname, "official.py")], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
    env: { PYTHONUTF8: "1" },
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the official program's process ended with ${code}`);
  });
  // Nobody waits for it any more when it is stopped.
  ended.catch(() => undefined);
  return {
    async run(words, env) {
      const answer = once(lines, "line") as Promise<[string]>;
      child.stdin.write(`${JSON.stringify({ arguments: words, env })}\n`);
      return JSON.parse((await Promise.race([answer, ended]))[0]) as Omit<Ran, "requests">;
    },
    stop: () => void child.kill(),
  };
}
