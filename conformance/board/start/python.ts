import { join } from "node:path";
import { installingEnvironment } from "./environment.js";
import { onceInstalled } from "./once-installed.js";
import { runToEnd } from "./run-to-end.js";

/** Seconds that pip may take: dozens of packages, on a slow line. */
const INSTALLING = 600;

/**
 * Makes a virtual environment below `place` with packages from PyPI, each pinned (`moto[server]==5.2.5`).
 *
 * @throws EmulatorFailed where there is no Python, or pip says no.
 */
export async function installPython(place: string, requirements: readonly string[]): Promise<void> {
  await onceInstalled(place, `${requirements.join("\n")}\n`, async () => {
    const run = (command: string, args: readonly string[], seconds: number) =>
      runToEnd(
        { command, args, folder: place, environment: installingEnvironment(), log: join(place, "install.log") },
        seconds,
      );
    await run("python3", ["-m", "venv", join(place, "python")], 60);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    await run(pythonProgram(place, "python"), [...pip, ...requirements], INSTALLING);
  });
}

/** A program of the virtual environment below a place: `python`, or what one of the packages brought. */
export function pythonProgram(place: string, name: string): string {
  return join(place, "python", "bin", name);
}
