import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isPassedOver } from "../load/index.js";

/** Which part of the file system has to be watched so that no change of some files and folders goes unseen. */
export interface Scope {
  /** Folders that are there, absolute: the watching starts from them. */
  readonly roots: readonly string[];
  /** Whether a path below a root leads to one of the files and folders, is one of them, or lies in one. */
  readonly covers: (path: string) => boolean;
}

/**
 * The scope of some files and folders. It starts above them, so that one which is removed is seen to come back, and one
 * which is not there yet is seen to come.
 *
 * @param out A folder that is never watched.
 */
export function scopeOf(paths: readonly string[], out: string | undefined): Scope {
  const wanted = [...new Set(paths.map((path) => resolve(path)).flatMap((path) => [path, realPathOf(path)]))];
  const left = out === undefined ? [] : [resolve(out), realPathOf(resolve(out))];
  return {
    roots: [...new Set(wanted.map(rootOf))],
    covers: (path) => {
      const absolute = resolve(path);
      if (left.some((folder) => isWithin(folder, absolute))) return false;
      if (wanted.some((each) => isWithin(absolute, each))) return true;
      return wanted.some((each) => isWithin(each, absolute) && !relative(each, absolute).split(sep).some(isPassedOver));
    },
  };
}

/** The current folder where a path lies in it, else the nearest folder above the path that is there. */
function rootOf(path: string): string {
  const here = process.cwd();
  if (path !== here && isWithin(here, path)) return here;
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Where a path really leads; itself where there is nothing yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPathOf(dirname(path)), relative(dirname(path), path));
  }
}
