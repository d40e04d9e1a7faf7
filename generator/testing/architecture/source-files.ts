import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../shared.js";

/** A file of the project. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files of `generator`, `generated` and `conformance`. */
export function sourceFiles(): readonly SourceFile[] {
  return ["generator", "generated", "conformance"].flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({
        path: file.slice(packageRoot.length + 1).replaceAll("\\", "/"),
        text: readFileSync(file, "utf8"),
      })),
  );
}
