import { join } from "node:path";
import { EmulatorFailed } from "../board/start/emulator-failed.js";
import { installPython, pythonProgram } from "../board/start/python.js";

/** The official Python clients, installed into a virtual environment of their own. */
export interface PythonClients {
  /** A Python that has boto3. */
  readonly python: string;
  /** The `aws` command. */
  readonly aws: string;
}

/** At these versions the command line rules were observed. */
const packages = { requirements: ["awscli==1.45.11", "boto3==1.43.11"] };

/**
 * Installs the aws CLI and boto3 from PyPI below `folder`, once; of several processes that ask at the same time, one
 * installs and the others wait.
 *
 * @returns the reason, as text, where they cannot be had: no Python, or no way to PyPI.
 */
export async function installPythonClients(folder: string): Promise<PythonClients | string> {
  const place = join(folder, ["clients", ...packages.requirements].join("-").replaceAll("==", "-"));
  try {
    await installPython(place, packages);
  } catch (error) {
    if (!(error instanceof EmulatorFailed)) throw error;
    return `the aws CLI and boto3 cannot be installed: ${error.message.split("\n", 1)[0]}`;
  }
  return { python: pythonProgram(place, "python"), aws: pythonProgram(place, "aws") };
}
