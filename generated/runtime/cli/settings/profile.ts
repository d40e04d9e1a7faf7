import { homedir } from "node:os";
import { join } from "node:path";
import type { Globals } from "../arguments/global-options.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Surroundings } from "../surroundings.js";

type Section = Readonly<Record<string, string | undefined>>;

/** What the shared configuration files say. */
export interface Profile {
  readonly name: string;
  /** The user named it with `--profile`, and so means it more than the environment's credentials. */
  readonly isChosen: boolean;
  /** Of both files; those of the credentials file win. Settings within settings are joined by a point. */
  readonly settings: Section;
  /** The `services` section that the profile refers to; settings as `secrets_manager.endpoint_url`. */
  readonly services: Section;
  readonly files: ConfigurationFiles;
}

export interface ConfigurationFiles {
  readonly configFilepath: string;
  readonly filepath: string;
}

/**
 * Reads the profile that is asked for: by `--profile`, `AWS_PROFILE` or `AWS_DEFAULT_PROFILE`, else `default`.
 *
 * @throws CommandFailure where a profile is asked for that neither file has.
 */
export async function loadProfile(
  globals: Globals,
  { env, readFile }: Pick<Surroundings, "env" | "readFile">,
): Promise<Profile> {
  const wanted = globals.profile ?? (env["AWS_PROFILE"] || env["AWS_DEFAULT_PROFILE"] || undefined);
  const name = wanted ?? "default";
  const files = {
    configFilepath: pathOf(env["AWS_CONFIG_FILE"], "config", env),
    filepath: pathOf(env["AWS_SHARED_CREDENTIALS_FILE"], "credentials", env),
  };
  const { configFile, credentialsFile } = await sectionsOf(files, readFile);
  const found = [configFile[name], credentialsFile[name]].filter((section) => section !== undefined);
  if (wanted !== undefined && found.length === 0) {
    throw new CommandFailure(exitCodes.other, `The config profile (${wanted}) could not be found`);
  }
  const settings: Section = Object.assign({}, ...found);
  const services = settings["services"] === undefined ? {} : (configFile[`services.${settings["services"]}`] ?? {});
  return { name, isChosen: globals.profile !== undefined, settings, services, files };
}

function pathOf(given: string | undefined, name: string, env: Surroundings["env"]): string {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  if (given === undefined || given === "") return join(home, ".aws", name);
  return given.startsWith("~/") ? join(home, given.slice(2)) : given;
}

interface Sections {
  readonly configFile: Readonly<Record<string, Section>>;
  readonly credentialsFile: Readonly<Record<string, Section>>;
}

async function sectionsOf(files: ConfigurationFiles, readFile: Surroundings["readFile"]): Promise<Sections> {
  const texts = [files.configFilepath, files.filepath].map((path) => textOf(path, readFile));
  if (texts.every((text) => text === undefined)) return { configFile: {}, credentialsFile: {} };
  const { externalDataInterceptor, loadSharedConfigFiles } = await import("@smithy/core/config");
  // The package's readers, those that come later for credentials as well, are to see what the surroundings have.
  externalDataInterceptor.interceptFile(files.configFilepath, texts[0] ?? "");
  externalDataInterceptor.interceptFile(files.filepath, texts[1] ?? "");
  return loadSharedConfigFiles(files);
}

/** `undefined` for a file that is not there or cannot be read: then there is nothing to know from it. */
function textOf(path: string, readFile: Surroundings["readFile"]): string | undefined {
  try {
    return new TextDecoder().decode(readFile(path));
  } catch {
    return undefined;
  }
}
