import { spawnSync } from "node:child_process";

/** What a process reports when it ends: its own CPU time, user and system, in microseconds. */
const reporter = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String(user + system));
});
`)}`;

/** CPU time of a cold Node process from its start to its end, in milliseconds. */
export function cpuOf(args: readonly string[], cwd: string): number {
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", reporter, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return Number(output[3]) / 1_000;
}

/** The least of five measurements: what disturbs a run only ever adds to it. */
export function leastOf(measure: (run: number) => number): number {
  return Math.min(...[0, 1, 2, 3, 4].map(measure));
}
