import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuOf, leastOf } from "../cpu-of.js";
import { atMost, type Row } from "../row.js";

/** The folder that holds `package.json`; this file runs from `dist`. */
const root = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "..", "..");
const program = join(root, "dist", "generated", "secretsmanager", "cli", "main.js");

/** A cold start of the generated command line against one of Node with nothing to do. */
export function rows(): readonly Row[] {
  const peer = leastOf(() => cpuOf(["-e", "0"], root));
  const ours = leastOf(() => cpuOf([program, "--version"], root));
  return [atMost(2.5, { name: "command line, --version, vs node -e 0", ours, peer, unit: "ms CPU" })];
}
