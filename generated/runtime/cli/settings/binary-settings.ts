import type { Globals } from "../arguments/global-options.js";
import type { ReadSettings } from "../arguments/reading-settings.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Surroundings } from "../surroundings.js";
import { loadProfile } from "./profile.js";

/** How the profile says that bytes are written on the command line. Rule CL-024. */
export async function binarySettings(
  globals: Globals,
  surroundings: Pick<Surroundings, "env" | "readFile">,
): ReturnType<ReadSettings> {
  const { settings } = await loadProfile(globals, surroundings);
  const format = settings["cli_binary_format"];
  if (format === undefined || format === "base64" || format === "raw-in-base64-out") return { binaryFormat: format };
  throw new CommandFailure(exitCodes.other, `Invalid value for cli_binary_format in the configuration: ${format}`);
}
