import { join } from "node:path";
import type { Emulator } from "./emulator.js";
import { localWebServices } from "./local-web-services.js";
import { localemu } from "./localemu.js";
import { localstack } from "./localstack.js";
import { ministack } from "./ministack.js";
import { moto } from "./moto.js";

export type { Emulator } from "./emulator.js";
export { notOnTheBoard } from "./not-on-the-board.js";
export { EmulatorFailed } from "../start/emulator-failed.js";

/** Where an emulator is installed: below `root`, by its name and version, so that it is found again. */
export const placeOf = (root: string, { name, version }: Pick<Emulator, "name" | "version">): string =>
  join(root, `${name}-${version}`);

/** Every emulator on the board, in the order of its columns. */
export const emulators: readonly Emulator[] = [moto, localstack, ministack, localemu, localWebServices];
