import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { packageRoot } from "../load/index.js";
import type { OutputFile } from "../output/index.js";

/** The files of `generator/runtime` that the given files stand on, as they go into the output's `runtime` folder. */
export function runtimeFilesFor(files: readonly OutputFile[]): readonly OutputFile[] {
  const found = new Map<string, OutputFile>();
  const open = files.flatMap(importsOf);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (!path.startsWith("runtime/") || found.has(path)) continue;
    const file = { path, text: readFileSync(join(packageRoot, "generator", path), "utf8") };
    found.set(path, file);
    open.push(...importsOf(file));
  }
  return [...found.values()];
}

/** The files of the output that a file of the output imports. */
function importsOf({ path, text }: OutputFile): readonly string[] {
  if (!path.endsWith(".ts")) return [];
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)\.js"/g)].map(
    ([, specifier]) => `${posix.join(posix.dirname(path), specifier!)}.ts`,
  );
}
