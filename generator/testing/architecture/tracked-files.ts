import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../shared.js";
import type { SourceFile } from "./source-files.js";

/** What is made by tools and not tracked; see .gitignore. */
const untracked = new Set([".git", "node_modules", "dist", "coverage", ".hallmark"]);

/** Every file of the project, apart from what tools make. */
export function trackedFiles(folder = ""): readonly SourceFile[] {
  return readdirSync(join(packageRoot, folder), { withFileTypes: true })
    .filter(({ name }) => !untracked.has(name) && !/\.(tsbuildinfo|tgz)$/.test(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? trackedFiles(path) : [{ path, text: readFileSync(join(packageRoot, path), "utf8") }];
    });
}
