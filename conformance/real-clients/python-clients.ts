import { execFile } from "node:child_process";
import { access, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
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
 * Installs the aws CLI and boto3 from PyPI below `folder`, once.
 *
 * @returns the reason, as text, where they cannot be had: no Python, or no way to PyPI.
 */
export async function installPythonClients(folder: string): Promise<PythonClients | string> {
  const home = join(folder, REQUIREMENTS.join("-").replaceAll("==", "-"));
  const clients = { python: join(home, "bin", "python"), aws: join(home, "bin", "aws") };
  const complete = join(home, "installed");
  try {
    await access(complete);
    return clients;
  } catch {
    // Not there, or an earlier attempt was interrupted.
  }
  try {
    await rm(home, { recursive: true, force: true });
    await run("python3", ["-m", "venv", home], { timeout: 60_000 });
    await run(clients.python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...REQUIREMENTS], {
      timeout: 120_000,
    });
    await mkdir(complete);
    return clients;
  } catch (error) {
    return `the aws CLI and boto3 cannot be installed: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`;
  }
}
