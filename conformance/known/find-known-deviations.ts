import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import { Refused } from "../refused.js";
import type { KnownDeviations, KnownDeviationsFile } from "./known-deviations.js";
import { parseKnownDeviations } from "./parse-known-deviations.js";

/** Where the files of ours lie, which come with the package. */
const ours = join(packageRoot, "conformance", "targets", "known");

/** A file of known deviations, be it there or not. */
export interface KnownDeviationsPlace {
  readonly path: string;
  /** It is one of ours, found by its name. */
  readonly isOurs: boolean;
  /** `undefined`: there is no such file. */
  readonly file?: KnownDeviationsFile | undefined;
}

/**
 * The file that a name or a path stands for. A name (`moto`) is looked up among ours, unless a file is called so.
 *
 * @throws Refused when it cannot be read, or there is none of that name.
 */
export function findKnownDeviations(nameOrPath: string): KnownDeviationsPlace {
  const isName = /^[a-z0-9][a-z0-9-]*$/.test(nameOrPath) && !existsSync(nameOrPath);
  if (!isName) return { path: nameOrPath, isOurs: false, file: readFile(nameOrPath) };
  const path = join(ours, `${nameOrPath}.json`);
  const file = readFile(path);
  if (file) return { path, isOurs: true, file };
  const names = readdirSync(ours).flatMap((each) => (each.endsWith(".json") ? [each.slice(0, -".json".length)] : []));
  throw new Refused(
    `there is no record of ${nameOrPath} among ours (${names.toSorted().join(", ")}); ` +
      `a file of yours is named with its ending: ${nameOrPath}.json`,
  );
}

/**
 * What is known of one version.
 *
 * @param version Left out: the only one that the file has.
 * @throws Refused when there is no such version, or several and none is named.
 */
export function knownDeviationsOf({ path, file }: KnownDeviationsPlace, version?: string): KnownDeviations {
  if (!file) throw new Refused(`there is no file ${path}; --update-baseline makes it`);
  const { target, service, versions } = file;
  const wanted = versionIn(file, version);
  if (wanted === undefined) {
    throw new Refused(`${path} has ${listed(file)} of ${target}: say which one with --target-version`);
  }
  if (!Object.hasOwn(versions, wanted)) {
    throw new Refused(`${path} has no version ${wanted} of ${target}, only ${listed(file)}`);
  }
  return { target, service, version: wanted, deviations: versions[wanted]! };
}

/** The version that is meant; `undefined` where several could be. */
export function versionIn({ versions }: KnownDeviationsFile, version?: string): string | undefined {
  const there = Object.keys(versions);
  return version ?? (there.length === 1 ? there[0] : undefined);
}

function listed({ versions }: KnownDeviationsFile): string {
  return Object.keys(versions).join(", ") || "none yet";
}

function readFile(path: string): KnownDeviationsFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new Refused(code === "EISDIR" ? `${path} is a folder, not a file` : `${path} cannot be read: ${message}`);
  }
  return parseKnownDeviations(text, path);
}
