import { mkdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../model/index.js";
import type { Change, Difference } from "./changes.js";
import { diagnose } from "./diagnostics.js";
import { MANIFEST, manifestText, type Manifest } from "./manifest.js";
import { stagingFolder } from "./staging.js";
import { statsOf } from "./stats-of.js";

/**
 * Brings a folder into the state that a difference describes.
 *
 * Every file is written beside the others first and renamed into place once all are complete, so that neither an error
 * nor a kill leaves a part of a file. Returns what stands in the way; then nothing was written.
 */
export function write(out: string, before: Manifest, difference: Difference): readonly Diagnostic[] {
  const { changes, manifest } = difference;
  if (changes.length === 0) return [];
  const obstacles = obstaclesTo(out, changes);
  if (obstacles.length > 0) return obstacles;

  const staging = join(out, stagingFolder(process.pid));
  try {
    mkdirSync(staging, { recursive: true });
    const written = changes.filter(({ path, text }) => text !== undefined && path !== MANIFEST);
    written.forEach(({ text }, index) => writeFileSync(join(staging, String(index)), text!));
    // Until all renames are done, both the old and the new bytes are known as ours: a run after a kill goes on.
    replaceManifest(out, staging, { ...manifest, replacing: before.files });
    written.forEach(({ path }, index) => {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      renameSync(join(staging, String(index)), join(out, path));
    });
    for (const { path, text } of changes) if (text === undefined) remove(out, path);
    replaceManifest(out, staging, manifest);
    return [];
  } catch (error) {
    return [diagnose["unwritable-output"]({ path: out, reason: (error as Error).message })];
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Looks for what would stop the writing half-way. */
function obstaclesTo(out: string, changes: readonly Change[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const refuse = (path: string, reason: string): void => {
    found.set(path, diagnose["unwritable-output"]({ path, reason }));
  };
  const folders = new Set<string>();
  for (const { path, text } of changes) {
    if (text === undefined) continue;
    const target = join(out, path);
    if (statsOf(target)?.isDirectory()) refuse(target, "a folder is in its place");
    for (let folder = dirname(target); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
      if (statsOf(folder)?.isDirectory() === false) refuse(folder, "it is a file, not a folder");
    }
  }
  return [...found.values()];
}

function replaceManifest(out: string, staging: string, manifest: Manifest): void {
  const next = join(staging, MANIFEST);
  writeFileSync(next, manifestText(manifest));
  renameSync(next, join(out, MANIFEST));
}

/** Removes a file, then its folders as far as they are empty. */
function remove(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}
