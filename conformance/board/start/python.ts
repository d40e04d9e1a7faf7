import { join } from "node:path";
import { installingEnvironment } from "./environment.js";
import { onceInstalled } from "./once-installed.js";
import { runToEnd } from "./run-to-end.js";

/** What goes into a virtual environment. */
export interface PythonPackages {
  /** Each pinned: `moto[server]==5.2.5`. */
  readonly requirements: readonly string[];
  /**
   * What these depend on is taken as it was on this day (`2026-03-01`), for packages that newer ones have broken since;
   * otherwise the newest that fits is taken.
   */
  readonly asOf?: string;
  /** Which Python, as `3.13`, where not any will do. */
  readonly python?: string;
}

/** Knows `--uploaded-prior-to`, which the pip that comes with Python may not. */
const PIP = "pip==26.3";
/** Seconds that pip may take: dozens of packages, on a slow line. */
const INSTALLING = 900;

/**
 * Makes a virtual environment below `place` with packages from PyPI.
 *
 * @throws EmulatorFailed where there is no Python, or pip says no.
 */
export async function installPython(place: string, packages: PythonPackages): Promise<void> {
  // Where several are kept by pyenv, a program of that name is there, but has to be told that it is meant.
  const environment = installingEnvironment(packages.python === undefined ? {} : { PYENV_VERSION: packages.python });
  await onceInstalled(place, commandsOf(packages).join("\n"), async () => {
    for (const [command = "", ...args] of stepsOf(packages)) {
      await runToEnd({ command, args, folder: place, environment, log: join(place, "install.log") }, INSTALLING);
    }
  });
}

/** The same installation as a person types it. */
export function commandsOf(packages: PythonPackages): readonly string[] {
  return stepsOf(packages).map((words) => words.map((word) => (/[[\]<>=]/u.test(word) ? `'${word}'` : word)).join(" "));
}

/** A program of the virtual environment below a place: `python`, or what one of the packages brought. */
export function pythonProgram(place: string, name: string): string {
  return join(place, folder, "bin", name);
}

const folder = "python";

function stepsOf({ requirements, asOf, python = "3" }: PythonPackages): readonly (readonly string[])[] {
  const install = [`${folder}/bin/pip`, "install", "--quiet", "--disable-pip-version-check"];
  return [
    [`python${python}`, "-m", "venv", folder],
    ...(asOf === undefined
      ? [[...install, ...requirements]]
      : [
          [...install, PIP],
          [...install, "--uploaded-prior-to", asOf, ...requirements],
        ]),
  ];
}
