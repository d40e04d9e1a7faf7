import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Result } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import { formatOf, isYaml, type Format } from "./format.js";
import { packageRoot } from "./package-root.js";
import { isPassedOver } from "./passed-over.js";
import { shownPath } from "./shown-path.js";

/** A file that was read. */
export interface TextFile {
  /** As findings name it: relative to the current folder where it lies below it. */
  readonly file: string;
  readonly text: string;
}

/** A text that holds a model, or a part of one. */
export interface Document extends TextFile {
  /** Absolute, links followed: what other files are found from. */
  readonly path: string;
  readonly format: Format;
  /** Whether it was asked for by name, and not just found in a folder. */
  readonly isNamed: boolean;
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
    for (const { path, text, isNamed } of found) {
      const real = realpathSync(path);
      const format = formatOf(path, text) ?? (isYaml(path) ? "openapi" : "smithy");
      documents.set(real, { file: shownPath(path), text, path: real, format, isNamed });
    }
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

/** A file that a document refers to, or why it cannot be read. */
export function readReferred(
  path: string,
): (TextFile & { readonly path: string }) | { readonly path: string; readonly reason: string } {
  try {
    return { file: shownPath(path), path, text: readText(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = { ENOENT: "it is not there", EISDIR: "it is a folder" };
    return { path, reason: reasons[code ?? ""] ?? message };
  }
}

interface Found {
  readonly path: string;
  readonly text: string;
  readonly isNamed: boolean;
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
      if (path.endsWith(".json") || isYaml(path)) return [{ path, text: readText(path), isNamed: true }];
      report(diagnose["unsupported-format"]({ path: shown }));
      return [];
    }
    const found = filesBelow(path).flatMap((file): readonly Found[] => {
      if (file.endsWith(".smithy")) report(diagnose["unread-idl"]({ path: shownPath(file) }));
      if (!file.endsWith(".json") && !isYaml(file)) return [];
      const text = readText(file);
      // In a folder other files (settings, lock files) may lie beside the models.
      return formatOf(file, text) === undefined ? [] : [{ path: file, text, isNamed: false }];
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
