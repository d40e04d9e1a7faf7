import { fork } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";

/** A program to run: where, with what, and where to what it prints goes. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** The working folder. */
  readonly folder: string;
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The file that gets what it prints, which replaces what an earlier run left there. */
  readonly log: string;
}

/** How a program ended: by itself, by a signal, or not begun at all. */
export type End =
  | { readonly code: number; readonly signal: null }
  | { readonly code: null; readonly signal: NodeJS.Signals }
  | { readonly failure: string };

/** A program at work in a process group of its own. */
export interface GuardedProcess {
  /** Told once, when it ends before it was stopped. */
  readonly ended: Promise<End>;
  /** Asks it to end (SIGTERM), and after a while makes it (SIGKILL), with every process that it started. */
  stop(): Promise<void>;
}

/** Milliseconds that a program has to end by itself. */
const PATIENCE = 5000;

/**
 * Starts a program that cannot outlive this process: a guard stands in between, which ends the program's whole process
 * group when it is told to, or when this process is gone, whatever ended it.
 */
export async function startGuarded(program: Program, patience: number = PATIENCE): Promise<GuardedProcess> {
  const log = await open(program.log, "w");
  try {
    const guard = fork(
      join(packageRoot, "conformance/board/start/guard.mjs"),
      [String(patience), program.command, ...program.args],
      {
        cwd: program.folder,
        env: program.environment,
        execArgv: [],
        detached: true,
        stdio: ["ignore", log.fd, log.fd, "ipc"],
      },
    );
    const gone = once(guard, "exit");
    await once(guard, "spawn");
    return {
      ended: new Promise((resolve) => {
        guard.once("message", (end: End) => resolve(end));
        // After every message.
        guard.once("disconnect", () => resolve({ failure: "the process that guards it is gone" }));
      }),
      async stop() {
        if (guard.connected) guard.disconnect();
        await gone;
      },
    };
  } finally {
    await log.close();
  }
}
