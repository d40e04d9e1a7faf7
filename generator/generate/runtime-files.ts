import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../load/index.js";
import type { OutputFile } from "../output/index.js";
import { importsOf } from "./imports.js";

/** A file of the runtime, be it that of all services or that of a service which is a package of its own. */
const IN_RUNTIME = /^(?:[^/]+\/)?runtime\/(.+)\.ts$/;

/**
 * The files of `generator/runtime` that the given files stand on, as they go into the output, each with the one that
 * browsers get in its place.
 */
export function runtimeFilesFor(files: readonly OutputFile[]): readonly OutputFile[] {
  const given = new Set(files.map(({ path }) => path));
  const found = new Map<string, OutputFile>();
  const open = new Set(files.flatMap(importsOf));
  for (const path of open) {
    const module = IN_RUNTIME.exec(path)?.[1];
    if (module === undefined || given.has(path)) continue;
    const file = { path, text: readFileSync(sourceOf(module), "utf8") };
    found.set(path, file);
    for (const imported of importsOf(file)) open.add(imported);
    if (existsSync(sourceOf(`${module}.browser`))) open.add(path.replace(/\.ts$/, ".browser.ts"));
  }
  return [...found.values()];
}

function sourceOf(module: string): string {
  return join(packageRoot, "generator", "runtime", `${module}.ts`);
}
