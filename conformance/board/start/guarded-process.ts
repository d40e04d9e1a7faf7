import { fork } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { packageRoot } from "../../package-root.js";

/** The program that stands in between: see there. */
export const guard = join(packageRoot, "conformance/board/start/guard.mjs");

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

/**
 * Starts a program that cannot outlive this process: a guard stands in between, which ends the program's whole process
 * group when it is told to, or when this process is gone, whatever ended it.
 *
 * @param grace seconds that the program gets to end by itself once it is asked to.
 */
export async function startGuarded(program: Program, grace: number = 5): Promise<GuardedProcess> {
  const log = await open(program.log, "w");
  try {
    const between = fork(guard, [String(grace * 1000), program.command, ...program.args], {
      cwd: program.folder,
      env: program.environment,
      execArgv: [],
      detached: true,
      stdio: ["ignore", log.fd, log.fd, "ipc"],
    });
    const gone = once(between, "exit");
    await once(between, "spawn");
    return {
      ended: new Promise((resolve) => {
        between.once("message", (end: End) => resolve(end));
        // After every message.
        between.once("disconnect", () => resolve({ failure: "the process that guards it is gone" }));
      }),
      async stop() {
        if (between.connected) between.disconnect();
        await gone;
        if (between.pid !== undefined) await untilGroupIsGone(between.pid);
      },
    };
  } finally {
    await log.close();
  }
}

/** Attempts, one every 20 ms. */
const LOOKS = 100;

/** A killed process is there for another moment; on some machines what is left of it is never taken away. */
async function untilGroupIsGone(leader: number): Promise<void> {
  for (let look = 0; look < LOOKS && isGroup(leader); look += 1) await sleep(20);
}

function isGroup(leader: number): boolean {
  try {
    return process.kill(-leader, 0);
  } catch {
    return false;
  }
}
