import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { isJsonObject, type JsonObject } from "../model/index.js";

/** What a folder tells about the project in it. */
export interface Project {
  /** `undefined` where there is none. */
  readonly packageFile: PackageFile | undefined;
  readonly manager: PackageManager;
  readonly isTypeScript: boolean;
  /** Whether Hallmark is among its dependencies, or those of a workspace around it. */
  readonly hasHallmark: boolean;
  readonly isInGit: boolean;
  /** Where what is generated goes, relative to the folder. */
  readonly out: string;
  /** Where editors find the schema of the configuration, relative to the folder. */
  readonly schema: string;
}

export type PackageManager = "npm" | "yarn" | "pnpm" | "bun";

/** A `package.json`, or why it is none. */
export type PackageFile =
  | { readonly text: string; readonly contents: JsonObject }
  | { readonly text: string; readonly reason: string };

export const PACKAGE = "@hallmark-api/hallmark";

const SCHEMA = "generator/load/config/hallmark.config.schema.json";

const LOCK_FILES: Readonly<Record<string, PackageManager>> = {
  "package-lock.json": "npm",
  "npm-shrinkwrap.json": "npm",
  "yarn.lock": "yarn",
  "pnpm-lock.yaml": "pnpm",
  "bun.lock": "bun",
  "bun.lockb": "bun",
};

/** Finds out about a project what need not be asked. */
export function projectIn(folder: string): Project {
  const packageFile = packageFileIn(folder);
  // Up to the root of the repository: in a workspace, locks and packages lie above its members.
  const around = foldersAround(folder);
  const packages = [packageFile, ...around.slice(1).map(packageFileIn)].flatMap((file) =>
    file && "contents" in file ? [file.contents] : [],
  );
  const modules = around.find((each) => existsSync(join(each, "node_modules", PACKAGE))) ?? folder;
  const isTypeScript =
    existsSync(join(folder, "tsconfig.json")) || packages.some((each) => dependsOn(each, "typescript"));
  return {
    packageFile,
    manager: managerOf(packages, around),
    isTypeScript,
    hasHallmark: packages.some((each) => dependsOn(each, PACKAGE)),
    isInGit: around.some((each) => existsSync(join(each, ".git"))),
    out: outIn(folder),
    schema: posix.join(relativeTo(folder, modules), "node_modules", PACKAGE, SCHEMA).replace(/^(?!\.)/, "./"),
  };
}

function packageFileIn(folder: string): PackageFile | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, "package.json"), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : { text: "", reason: `it cannot be read (${code})` };
  }
  try {
    const contents: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isJsonObject(contents) ? { text, contents } : { text, reason: "it is no JSON object" };
  } catch {
    return { text, reason: "it is no JSON" };
  }
}

/** A folder and those above it, as far as the root of the repository. */
function foldersAround(folder: string): readonly string[] {
  const found = [resolve(folder)];
  for (let last = found[0]!; !existsSync(join(last, ".git")) && dirname(last) !== last; last = found.at(-1)!) {
    found.push(dirname(last));
  }
  // Outside of a repository nothing says how far up a project goes.
  return existsSync(join(found.at(-1)!, ".git")) ? found : found.slice(0, 1);
}

/** What a package says itself goes before the lock files that lie there. */
function managerOf(packages: readonly JsonObject[], folders: readonly string[]): PackageManager {
  for (const { packageManager } of packages) {
    const named = /^(npm|yarn|pnpm|bun)@/.exec(typeof packageManager === "string" ? packageManager : "");
    if (named) return named[1] as PackageManager;
  }
  const locks = folders.flatMap((folder) => Object.keys(LOCK_FILES).filter((name) => existsSync(join(folder, name))));
  return LOCK_FILES[locks[0] ?? ""] ?? "npm";
}

function dependsOn(contents: JsonObject, name: string): boolean {
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].some((kind) => {
    const dependencies = contents[kind];
    return isJsonObject(dependencies) && Object.hasOwn(dependencies, name);
  });
}

/** Beside other sources; where another generator is at home already, in a folder of our own in there. */
function outIn(folder: string): string {
  const out = isFolder(join(folder, "src")) ? "src/generated" : "generated";
  const isTaken = existsSync(join(folder, out)) && !existsSync(join(folder, out, "manifest.json"));
  return isTaken ? `${out}/hallmark` : out;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function relativeTo(folder: string, other: string): string {
  return relative(resolve(folder), resolve(other)).replaceAll("\\", "/");
}
