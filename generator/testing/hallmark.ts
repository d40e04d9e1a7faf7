import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "./shared.js";

const main = join(packageRoot, "dist", "generator", "cli", "main.js");
const built = new Set<string>();

/** What a run of the command line left behind. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line to its end, as a shell would: no terminal, no colours. */
export async function hallmark(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Ended> {
  const child = startHallmark(args, options);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { exitCode, stdout, stderr };
}

/** Starts the built command line and leaves it running. */
export function startHallmark(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
) {
  expectBuilt("generator");
  return spawn(process.execPath, [main, ...args], {
    cwd: options.cwd ?? packageRoot,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A test of yesterday's build would prove nothing. */
export function expectBuilt(...steps: readonly ("generator" | "rest")[]): void {
  for (const step of steps) {
    if (built.has(step)) continue;
    const build = join(packageRoot, "generator", "cli", "build.mjs");
    const { status } = spawnSync(process.execPath, [build, "--is-fresh", step], { stdio: "ignore" });
    if (status !== 0) throw new Error("dist is out of date: run `npm run build`");
    built.add(step);
  }
}
