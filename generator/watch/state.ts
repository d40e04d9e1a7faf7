import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, resolve } from "node:path";
import { isPassedOver } from "../load/index.js";

/** In a folder, other files than these decide nothing. */
const MODEL = /\.(json|ya?ml|smithy)$/i;

/**
 * What stands at some paths, as a text that is the same as long as no file there is written, removed, added or renamed.
 * Names, sizes and times are enough for that; no file is read.
 *
 * @param paths Files and folders; a path where there is nothing counts as well.
 * @param out A folder that does not count, also where it lies in one of the others.
 */
export function stateOf(paths: readonly string[], out: string | undefined): string {
  const passedOver = out === undefined ? undefined : realPathOf(out);
  const seen = new Set<string>();
  const lines: string[] = [];
  const look = (path: string): void => {
    const stats = statsOf(path);
    if (!stats?.isDirectory()) {
      lines.push(`${path} ${stats === undefined ? "-" : marksOf(stats)}`);
      return;
    }
    const real = realPathOf(path);
    // A folder that was seen already, as by a link to one above it, is not looked through again.
    if (real === undefined || real === passedOver || seen.has(real)) return;
    seen.add(real);
    lines.push(path);
    for (const name of namesIn(path)) {
      if (isPassedOver(name)) continue;
      const inner = join(path, name);
      if (MODEL.test(name) || statsOf(inner)?.isDirectory()) look(inner);
    }
  };
  for (const path of paths) look(resolve(path));
  return lines.join("\n");
}

function marksOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
