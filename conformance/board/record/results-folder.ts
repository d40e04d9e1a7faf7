import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";
import type { BoardResult } from "./result.js";

const folder = join(packageRoot, "conformance", "board", "results");

/** Everything that was recorded, in the order of names, our own last. */
export function recordedResults(): readonly BoardResult[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const results = names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as BoardResult);
  const rank = ({ emulator }: BoardResult) => `${emulator.registry === undefined ? 1 : 0}${emulator.name}`;
  return results.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Records a result in place of the one before. */
export function recordResult(result: BoardResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.emulator.name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
}
