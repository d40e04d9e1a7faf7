import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../load/index.js";
import type { OutputFile } from "../output/index.js";
import { importsOf } from "./imports.js";

/** The files of `generator/runtime` that the given files stand on, as they go into the output's `runtime` folder. */
export function runtimeFilesFor(files: readonly OutputFile[]): readonly OutputFile[] {
  const found = new Map<string, OutputFile>();
  const open = new Set(files.flatMap(importsOf));
  for (const path of open) {
    if (!path.startsWith("runtime/")) continue;
    const file = { path, text: readFileSync(join(packageRoot, "generator", path), "utf8") };
    found.set(path, file);
    for (const imported of importsOf(file)) open.add(imported);
  }
  return [...found.values()];
}
