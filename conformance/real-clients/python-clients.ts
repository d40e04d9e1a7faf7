import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The official Python clients, installed into a virtual environment of their own. */
export interface PythonClients {
  /** A Python that has boto3. */
  readonly python: string;
  /** The `aws` command. */
  readonly aws: string;
}

/** At these versions the command line rules were observed. */
const REQUIREMENTS = ["awscli==1.45.11", "boto3==1.43.11"];

/**
 * Installs the aws CLI and boto3 from PyPI below `folder`, once; of several processes that ask at the same time, one
 * installs and the others wait.
 *
 * @returns the reason, as text, where they cannot be had: no Python, or no way to PyPI.
 */
export async function installPythonClients(folder: string): Promise<PythonClients | string> {
  const home = join(folder, REQUIREMENTS.join("-").replaceAll("==", "-"));
  const clients = { python: join(home, "bin", "python"), aws: join(home, "bin", "aws") };
  const complete = join(home, "installed");
  try {
    while (!existsSync(complete)) {
      await withLock(`${home}.lock`, async () => {
        if (!existsSync(complete)) await install(home, clients.python);
        await mkdir(complete, { recursive: true });
      });
    }
    return clients;
  } catch (error) {
    return `the aws CLI and boto3 cannot be installed: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`;
  }
}

async function install(home: string, python: string): Promise<void> {
  // An earlier attempt may have been interrupted.
  await rm(home, { recursive: true, force: true });
  await run("python3", ["-m", "venv", home], { timeout: 60_000 });
  await run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...REQUIREMENTS], {
    timeout: 120_000,
  });
}

/** Longer than an installation may take: whoever has held the lock for so long was killed. */
const LOCK_EXPIRES = 200_000;

/** Runs a task while no other process does, or waits a little while another one does. */
async function withLock(lock: string, task: () => Promise<void>): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  try {
    await mkdir(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await sleep(500);
    const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > LOCK_EXPIRES) await rm(lock, { recursive: true, force: true });
    return;
  }
  try {
    await task();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
