import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import type { VerifyReport } from "../report/report.js";
import { within } from "./within.js";

/** What came of `hallmark verify`. */
export interface Verified {
  /** As a person would type it. */
  readonly command: string;
  readonly report: VerifyReport;
}

const LONGEST = 45 * 60_000;

/**
 * Verifies an endpoint as everybody does, by the command line, in a process of its own; the reports go to a folder.
 *
 * @throws Error when there is no whole report.
 */
export async function verifyAt(url: string, folder: string, signal: AbortSignal): Promise<Verified> {
  rmSync(folder, { recursive: true, force: true });
  const args = ["verify", "--endpoint", url];
  const main = join(packageRoot, "dist", "generator", "cli", "main.js");
  // A group of its own: Ctrl-C would reach it twice, and the second time it does not clean up.
  const child = spawn(process.execPath, [main, ...args, "--out", folder], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const interrupt = (): void => void child.kill("SIGINT");
  signal.addEventListener("abort", interrupt, { once: true });
  try {
    // What is interrupted cleans up after itself, which is waited for.
    await within(LONGEST, "verifying", { promise: once(child, "close") });
  } finally {
    signal.removeEventListener("abort", interrupt);
    interrupt();
  }
  const path = join(folder, "report.json");
  if (!existsSync(path)) throw new Error(complaint.trim() || `verify ended with exit code ${child.exitCode}`);
  const report = JSON.parse(readFileSync(path, "utf8")) as VerifyReport;
  if (report.isInterrupted) throw new Error("interrupted");
  return { command: `hallmark ${args.join(" ")}`, report };
}
