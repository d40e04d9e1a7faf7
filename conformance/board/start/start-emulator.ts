import { mkdir, mkdtemp, rm } from "node:fs/promises";
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
  /** On top of a secluded environment, whose home is a new folder. */
  readonly environment?: (port: number, home: string) => Readonly<Record<string, string>>;
  /** Seconds until it must have answered: two minutes where nothing else is said. */
  readonly patience?: number;
}

/** Starts an emulator at the place where it is installed, in new folders of its own, which are removed in the end. */
export async function startEmulator(place: string, emulator: EmulatorProgram): Promise<Running> {
  const folder = await mkdtemp(join(place, "run-"));
  const clear = () => rm(folder, { recursive: true, force: true });
  const home = join(folder, "home");
  const temporary = join(folder, "temporary");
  await mkdir(home);
  await mkdir(temporary);
  try {
    const running = await startServer({
      title: emulator.title,
      ask: listSecrets,
      patience: emulator.patience ?? 120,
      program: (port) => ({
        command: emulator.command,
        args: emulator.args?.(port) ?? [],
        folder: home,
        environment: { ...secludedEnvironment(home, temporary), ...emulator.environment?.(port, home) },
        log: join(folder, "output.log"),
      }),
    });
    return { url: running.url, stop: () => running.stop().then(clear) };
  } catch (error) {
    await clear();
    throw error;
  }
}
