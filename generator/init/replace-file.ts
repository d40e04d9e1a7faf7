import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a whole file or nothing of it. A link stays a link, and the rights of a file stay what they were. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const stats = statSync(path, { throwIfNoEntry: false });
  const target = stats ? realpathSync(path) : path;
  const next = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(next, text, { flag: "wx" });
    if (stats) chmodSync(next, stats.mode);
    renameSync(next, target);
  } finally {
    rmSync(next, { force: true });
  }
}
