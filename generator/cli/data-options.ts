import { readFileSync, statSync } from "node:fs";
import { Option, type Command } from "commander";
import type { Reference, SecretStore } from "./conformance.js";
import { text } from "./option-values.js";
import { printAside } from "./terminal.js";

/** What the options about stored data say. */
export interface DataOptions {
  readonly data?: string;
  readonly dataKeyFile?: string;
}

const KEY_VARIABLE = "HALLMARK_DATA_KEY";

/** Where to keep what is stored, and the key to it. A key on the command line would be in the list of processes. */
export function dataOptions(): readonly Option[] {
  return [
    new Option("--data <folder>", "keep what is stored in this folder, instead of in memory").argParser(text),
    new Option("--data-key-file <file>", "key to the values in it: 32 bytes in base64 or hex").argParser(text),
  ];
}

export const dataHelp = `
With --data, what was answered is on the disk and outlives the process. Values are encrypted (AES-256-GCM) with a key
from --data-key-file or the variable ${KEY_VARIABLE}; without one nothing is started. Names, descriptions, tags,
policies and times are stored as they are. The key of a folder cannot be changed; without it the values are lost.`;

/**
 * The store that the options ask for; `undefined` for one in memory. A key is never made up: whoever does not know it
 * could not read the data again.
 *
 * @throws Refused when it cannot be had
 */
export async function storeOf(
  { data, dataKeyFile }: DataOptions,
  command: Command,
  reference: Reference,
): Promise<SecretStore | undefined> {
  if (data === undefined) {
    if (dataKeyFile !== undefined) command.error("error: --data-key-file goes with --data");
    return undefined;
  }
  const written = dataKeyFile === undefined ? process.env[KEY_VARIABLE] : readKeyFile(dataKeyFile, command);
  if (!written?.trim()) command.error(dataKeyFile === undefined ? noKey : `error: ${dataKeyFile} is empty`);
  return reference.openDurableStore(data, { key: reference.parseDataKey(written) });
}

const noKey = `error: --data needs a key to encrypt values with. Make one, once, and keep it:
  openssl rand -base64 32 > hallmark.key && chmod 600 hallmark.key
Then give it with --data-key-file hallmark.key, or as the variable ${KEY_VARIABLE}.`;

function readKeyFile(path: string, command: Command): string {
  try {
    const { mode } = statSync(path);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      printAside(`warning: ${path} can be read by others than its owner: chmod 600 ${path}`);
    }
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return command.error(`error: cannot read the key file ${path}: ${reasons[code ?? ""] ?? code}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "it may not be read by this user",
  EISDIR: "it is a folder",
};
