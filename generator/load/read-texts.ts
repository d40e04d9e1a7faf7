import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPassedOver } from "./passed-over.js";
import type { TextFile } from "./read-documents.js";
import { shownPath } from "./shown-path.js";

const LARGEST = 1024 * 1024;

/** The texts of all files in some folders, ordered by path; folders that are not there hold none. */
export function readTexts(folders: readonly string[]): readonly TextFile[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => statSync(path).size <= LARGEST)
    .map((path) => ({ file: shownPath(path), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isPassedOver(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
      });
  } catch {
    return [];
  }
}
