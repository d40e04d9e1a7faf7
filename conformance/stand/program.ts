import { spawn, spawnSync, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { existsSync } from "node:fs";
import { Refused } from "../refused.js";
import type { Ended } from "./attempt.js";
import type { Environment } from "./variables.js";

/** Somebody's client, to be run any number of times. */
export type Program = (run: ProgramRun) => Promise<Ended>;

export interface ProgramRun {
  readonly url: string;
  readonly env: Environment;
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** The longest secret has 65,536 characters, each of which JSON may write in six. */
export const LONGEST_SECRET = 400_000;
/**
 * What is kept of what a program prints, from its end, in characters: more than is shown, so that what is shown does not
 * begin in the midst of a secret.
 */
export const KEPT = LONGEST_SECRET + 100_000;
/** How long a program may take to end once it is asked to, in milliseconds. */
const GRACE = 1_000;
/** How long output is waited for once the program has ended, in milliseconds. */
const OPEN_OUTPUT = 500;

/**
 * A command as a program. `{endpoint}` in its words stands for the endpoint's URL. It is run without a shell, without
 * input, and in a group of processes of its own, all of which are ended with it.
 *
 * The program rejects with `Refused` where the command cannot be run.
 */
export function commandProgram([command = "", ...words]: readonly string[]): Program {
  return ({ url, env, timeout, signal }) =>
    new Promise((resolve, reject) => {
      const fill = (word: string) => word.replaceAll("{endpoint}", url);
      const child = spawned(fill(command), words.map(fill), env);
      const stdout = tailOf(child.stdout);
      const stderr = tailOf(child.stderr);
      let isTimedOut = false;
      let killing: NodeJS.Timeout | undefined;
      const end = (): void => {
        endGroup(child, "SIGTERM");
        killing = setTimeout(() => endGroup(child, "SIGKILL"), GRACE);
      };
      const timer = setTimeout(() => {
        isTimedOut = true;
        end();
      }, timeout);
      const killNow = (): void => endGroup(child, "SIGKILL");
      signal?.addEventListener("abort", end, { once: true });
      process.once("exit", killNow);
      const over = (): void => {
        clearTimeout(timer);
        clearTimeout(killing);
        signal?.removeEventListener("abort", end);
        process.off("exit", killNow);
      };
      child.once("error", (error: NodeJS.ErrnoException) => {
        over();
        reject(new Refused(unrunnable(fill(command), error)));
      });
      child.once("exit", (exitCode, by) => {
        // What it started may live on, and keep its output open.
        if (process.platform !== "win32") endGroup(child, "SIGKILL");
        const finish = (): void => {
          over();
          clearTimeout(waiting);
          child.stdout.destroy();
          child.stderr.destroy();
          resolve({ exitCode, signal: by, isTimedOut, stdout: stdout(), stderr: stderr() });
        };
        // What left the group may keep the output open for as long as it likes.
        const waiting = setTimeout(finish, OPEN_OUTPUT);
        child.once("close", finish);
      });
      if (signal?.aborted) end();
    });
}

/** @throws Refused for what the system does not even try to run; what it tried, an event tells. */
function spawned(
  command: string,
  words: readonly string[],
  env: Environment,
): ChildProcessByStdio<null, Readable, Readable> {
  if (command === "") throw new Refused("the command is empty; give a path, or a name that is on the PATH");
  try {
    return spawn(command, words, {
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
  } catch (error) {
    throw new Refused(unrunnable(command, error as NodeJS.ErrnoException));
  }
}

function unrunnable(command: string, { code, message }: NodeJS.ErrnoException): string {
  // The program that a script names in its first line may be what is missing.
  if (code === "ENOENT" && command.includes("/") && existsSync(command)) {
    return `${command} cannot be run: what it names as its interpreter is not there`;
  }
  if (code === "ENOENT" || code === "ENOTDIR") {
    return `there is no command ${command}; give a path, or a name that is on the PATH`;
  }
  if (code === "EACCES") return `${command} may not be run: it is no program, or you have no right to`;
  return `${command} cannot be run: ${message}`;
}

function tailOf(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (part: string) => (text = (text + part).slice(-KEPT)));
  return () => text;
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-pid, signal);
  } catch {
    // Nobody of it is left.
  }
}
