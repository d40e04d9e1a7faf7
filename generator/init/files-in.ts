import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, posix, join } from "node:path";
import { isPassedOver } from "../load/index.js";

/** A file that may hold a model or a document. */
export interface Candidate {
  /** Relative to the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What was found in a folder. */
export interface FilesFound {
  readonly candidates: readonly Candidate[];
  /** Files of Smithy's IDL. */
  readonly idl: readonly string[];
  /** What could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** Folders that hold what was built, or what belongs to others. */
const BUILT = new Set(["dist", "build", "out", "target", "coverage", "vendor", "bower_components", "venv"]);

/** Larger files are no models: the largest of AWS has 5 MB. */
const LARGEST = 32 * 1024 * 1024;

/** The JSON and YAML files of a project that may be models, by path; links to folders are not followed. */
export function filesIn(project: string): FilesFound {
  const candidates: Candidate[] = [];
  const idl: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const attempt = (path: string, action: () => void): void => {
    try {
      action();
    } catch (error) {
      unreadable.push({ path, reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message });
    }
  };
  const visit = (folder: string): void =>
    attempt(folder, () => {
      const entries = readdirSync(join(project, folder), { withFileTypes: true });
      if (folder !== "" && entries.some(({ name }) => isProjectOrOutput(join(project, folder), name))) return;
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const { name } = entry;
        const path = posix.join(folder, name);
        if (isPassedOver(name)) continue;
        if (entry.isDirectory()) {
          if (!BUILT.has(name)) visit(path);
        } else if (extname(name) === ".smithy") {
          idl.push(path);
        } else if (/\.(json|ya?ml)$/i.test(name)) {
          attempt(path, () => {
            const stats = statSync(join(project, path));
            if (!stats.isFile() || stats.size > LARGEST) return;
            const text = readFileSync(join(project, path), "utf8").replace(/^\uFEFF/, "");
            if (mayBeModel(text)) candidates.push({ path, text });
          });
        }
      }
    });
  visit("");
  return { candidates, idl, unreadable };
}

/** Whether a folder is a project of its own, or what Hallmark wrote. */
function isProjectOrOutput(folder: string, name: string): boolean {
  if (name === "hallmark.config.json") return true;
  return name === "manifest.json" && /"runtime":[^]*"services":/.test(readFileSync(join(folder, name), "utf8"));
}

function mayBeModel(text: string): boolean {
  return /["']?\b(smithy|openapi|swagger)["']?\s*:\s*["']?\d/.test(text);
}
