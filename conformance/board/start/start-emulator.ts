import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Running } from "../emulators/emulator.js";
import { secludedEnvironment } from "./environment.js";
import { listSecrets } from "./list-secrets.js";
import { startServer } from "./start-server.js";

/** What sets one emulator's start apart from another's. */
export interface EmulatorProgram {
  readonly title: string;
  readonly command: string;
  readonly args?: (port: number) => readonly string[];
  /** On top of a secluded environment. */
  readonly environment?: (port: number) => Readonly<Record<string, string>>;
  /** Seconds until it must have answered: two minutes where nothing else is said. */
  readonly patience?: number;
}

/** Starts an emulator at the place where it is installed, without what an earlier run may have left behind. */
export async function startEmulator(place: string, emulator: EmulatorProgram): Promise<Running> {
  for (const folder of ["home", "temporary"]) {
    await rm(join(place, folder), { recursive: true, force: true });
    await mkdir(join(place, folder), { recursive: true });
  }
  return startServer({
    title: emulator.title,
    ask: listSecrets,
    patience: emulator.patience ?? 120,
    program: (port) => ({
      command: emulator.command,
      args: emulator.args?.(port) ?? [],
      folder: join(place, "home"),
      environment: { ...secludedEnvironment(place), ...emulator.environment?.(port) },
      log: join(place, "output.log"),
    }),
  });
}
