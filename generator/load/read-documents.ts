import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Result } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import { packageRoot } from "./package-root.js";
import { isPassedOver } from "./passed-over.js";
import { shownPath } from "./shown-path.js";

/** A text that holds a model, or a part of one. */
export interface Document {
  /** As findings name it: relative to the current folder where it lies below it. */
  readonly file: string;
  readonly text: string;
}

/** Our own traits, which any model may use without bringing their definitions along. */
const ownTraits = join(packageRoot, "model", "hallmark");

/**
 * Reads the given files and all models in the given folders, and the definitions of our own traits, each file once.
 *
 * Ordered by path, so that the order of the arguments does not matter.
 */
export function readDocuments(paths: readonly string[]): Result<readonly Document[]> {
  const diagnostics: Diagnostic[] = [];
  const documents = new Map<string, Document>();
  const add = (found: readonly Found[]): void => {
    for (const { path, text } of found) documents.set(realpathSync(path), { file: shownPath(path), text });
  };
  for (const path of paths) add(readInput(path, (diagnostic) => diagnostics.push(diagnostic)));
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };

  const texts = new Set([...documents.values()].map(({ text }) => text));
  add(readInput(ownTraits, (diagnostic) => diagnostics.push(diagnostic)).filter(({ text }) => !texts.has(text)));
  return {
    value: [...documents.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    diagnostics,
  };
}

interface Found {
  readonly path: string;
  readonly text: string;
}

function readInput(path: string, report: (diagnostic: Diagnostic) => void): readonly Found[] {
  const shown = shownPath(path);
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) {
      report(diagnose["missing-input"]({ path: shown }));
      return [];
    }
    if (!stats.isDirectory()) {
      if (path.endsWith(".json")) return [{ path, text: readText(path) }];
      report(diagnose["unsupported-format"]({ path: shown }));
      return [];
    }
    const found = filesBelow(path).flatMap((file): readonly Found[] => {
      if (file.endsWith(".smithy")) report(diagnose["unread-idl"]({ path: shownPath(file) }));
      if (!file.endsWith(".json")) return [];
      const text = readText(file);
      return looksLikeModel(text) ? [{ path: file, text }] : [];
    });
    if (found.length === 0) report(diagnose["no-models"]({ path: shown }));
    return found;
  } catch (error) {
    report(diagnose["unreadable-input"]({ path: shown, reason: (error as Error).message }));
    return [];
  }
}

function readText(path: string): string {
  const text = readFileSync(path, "utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** In a folder other JSON files (settings, lock files) may lie beside the models. */
function looksLikeModel(text: string): boolean {
  return /"smithy"\s*:/.test(text);
}

/**
 * Follows links; a folder that was seen already, as by a link to one above it, is not looked through again. What Hallmark
 * wrote into a folder further down is made of the models, and none of them.
 */
function filesBelow(folder: string, seen = new Set<string>()): readonly string[] {
  const real = realpathSync(folder);
  if (seen.has(real) || (seen.size > 0 && isOutput(folder))) return [];
  seen.add(real);
  return readdirSync(folder)
    .filter((name) => !isPassedOver(name))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path, seen) : [path]));
}

/** Whether `generate` wrote into a folder, by the manifest that it leaves there. */
function isOutput(folder: string): boolean {
  const manifest = join(folder, "manifest.json");
  return existsSync(manifest) && /^\{\s*"version": \d+,\s*"runtime": "/.test(readText(manifest));
}
