import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../package-root.js";
import type { Contestant, RunningContestant } from "./contestant.js";

/** Version of this package. */
export const hallmarkVersion: string = (
  JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { readonly version: string }
).version;

/** Our own service, as `hallmark serve` starts it, for comparison. */
export const reference: Contestant = {
  name: "hallmark",
  title: "Hallmark, the documented service",
  version: hallmarkVersion,
  commands: ["npm run -s hallmark -- serve"],
  // It is this checkout.
  install: () => Promise.resolve(),
  start: serve,
};

async function serve(): Promise<RunningContestant> {
  const main = join(packageRoot, "dist", "generator", "cli", "main.js");
  const child = spawn(process.execPath, [main, "serve", "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  return { url: await addressOf(child), stop: () => ended(child) };
}

/** What the first line says; `hallmark serve` prints it once it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { url } = JSON.parse(line) as { readonly url: string };
    child.stdout!.resume();
    return url;
  }
  throw new Error(`hallmark serve ended with exit code ${child.exitCode}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, "exit");
  child.kill("SIGTERM");
  await end;
}
