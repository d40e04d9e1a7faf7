import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { packageRoot } from "../load/index.js";
import type { OutputFile } from "../output/index.js";
import { importsOf } from "./imports.js";

/** A file of the runtime, be it that of all services or that of a service which is a package of its own. */
const IN_RUNTIME = /^(?:[^/]+\/)?runtime\/(.+)\.ts$/;

/** Says to bundlers which files of its folder browsers get in place of others. */
const SETTINGS = "package.json";

/**
 * The files of `generator/runtime` that the given files stand on, as they go into the output, each with the one that
 * browsers get in its place and with what tells bundlers so.
 */
export function runtimeFilesFor(files: readonly OutputFile[]): readonly OutputFile[] {
  const given = new Set(files.map(({ path }) => path));
  const found = new Map<string, OutputFile>();
  const open = new Set(files.flatMap(importsOf));
  for (const path of open) {
    const module = IN_RUNTIME.exec(path)?.[1];
    if (module === undefined || given.has(path)) continue;
    const file = { path, text: readFileSync(sourceOf(`${module}.ts`), "utf8") };
    found.set(path, file);
    for (const imported of importsOf(file)) open.add(imported);
    if (existsSync(sourceOf(`${module}.browser.ts`))) open.add(path.replace(/\.ts$/, ".browser.ts"));
    const settings = sourceOf(posix.join(posix.dirname(module), SETTINGS));
    const settingsPath = posix.join(posix.dirname(path), SETTINGS);
    if (existsSync(settings)) found.set(settingsPath, { path: settingsPath, text: readFileSync(settings, "utf8") });
  }
  return [...found.values()];
}

function sourceOf(path: string): string {
  return join(packageRoot, "generator", "runtime", path);
}
