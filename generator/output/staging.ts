import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { statsOf } from "./stats-of.js";

/** The folder within the output in which a process completes its files before they are renamed into place. */
export function stagingFolder(pid: number): string {
  return `.hallmark-${pid}`;
}

/** Removes the staging folders that killed runs have left. A run that is still at work keeps its own. */
export function clearAbandoned(out: string): void {
  if (!statsOf(out)?.isDirectory()) return;
  for (const name of readdirSync(out)) {
    const pid = /^\.hallmark-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(out, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
