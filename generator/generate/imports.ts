import { posix } from "node:path";
import type { OutputFile } from "../output/index.js";

/** The files of the output that a file of the output imports, at once or later, as paths in it. */
export function importsOf({ path, text }: OutputFile): readonly string[] {
  if (!path.endsWith(".ts")) return [];
  return [...text.matchAll(/(?:^(?:import|export|\}).*?|\bimport\()"(\.{1,2}\/[^"]+)\.js"/gm)].map(
    ([, specifier]) => `${posix.join(posix.dirname(path), specifier!)}.ts`,
  );
}
