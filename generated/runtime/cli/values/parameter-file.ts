import type { FileSurroundings } from "../surroundings.js";
import { BadValue } from "./bad-value.js";

/** What the reference says of each, with the number that it gives before it. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "[Errno 2] No such file or directory",
  EACCES: "[Errno 13] Permission denied",
  ENOTDIR: "[Errno 20] Not a directory",
  EISDIR: "[Errno 21] Is a directory",
};

/** Reads what a value points to; `undefined` where it points nowhere. */
export type LoadFile = (value: string) => string | Uint8Array | undefined;

/**
 * Loads values that are written `file://path` (text, rule CL-021) or `fileb://path` (bytes, CL-020). Nothing is fetched
 * from elsewhere (CL-025).
 *
 * @throws BadValue where there is no such file (CL-023) or text is not UTF-8 (CL-022).
 */
export function parameterFiles({ readFile, env }: FileSurroundings): LoadFile {
  return (value) => {
    const [prefix, isText] = value.startsWith("fileb://") ? ["fileb://", false] : ["file://", true];
    if (!value.startsWith(prefix)) return undefined;
    const path = expandPath(value.slice(prefix.length), env);
    let bytes;
    try {
      bytes = readFile(path);
    } catch (error) {
      throw new BadValue(`Unable to load paramfile ${value}: ${systemError(error)}: '${path}'`);
    }
    return isText ? decoded(bytes, path) : bytes;
  };
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    // A mark of the byte order is part of the value.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadValue(
      `Unable to load paramfile (${path}), text contents could not be decoded.  If this is a binary file, please use the ` +
        "fileb:// prefix instead of the file:// prefix.",
    );
  }
}

/** `~` is the user's directory, `$NAME` and `${NAME}` are variables; those that are not set stay as they are. */
function expandPath(path: string, env: FileSurroundings["env"]): string {
  const home = env["HOME"] ?? env["USERPROFILE"];
  const atHome = home !== undefined && /^~(?:[/\\]|$)/.test(path) ? home + path.slice(1) : path;
  return atHome.replace(/\$(?:(\w+)|\{([^}]*)\})/g, (whole, bare?: string, braced?: string) => {
    return env[bare ?? braced ?? ""] ?? whole;
  });
}

/** What went wrong with a file, as the reference says it. */
export function systemError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return SYSTEM_ERRORS[code] ?? (code || "it cannot be read");
}
