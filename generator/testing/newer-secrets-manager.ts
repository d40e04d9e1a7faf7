import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./shared.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * What the service gained after April 2025, as a change of our model: managed external secrets (`Type`, what rotations of
 * them need) and the order of lists (`SortBy`). Names and places are those of the AWS SDK for JavaScript 3.1164.0.
 */
const patch = join(packageRoot, "generator", "testing", "newer-secrets-manager.patch");

/** A project with a copy of our model in `model/`, and the way to make it the newer one. */
export function secretsManagerProject(): { readonly folder: string; readonly model: string; update(): void } {
  const folder = temporaryFolder();
  cpSync(join(packageRoot, "model", "secretsmanager"), join(folder, "model", "secretsmanager"), { recursive: true });
  const update = (): void => {
    const { status, stderr } = spawnSync("git", ["apply", patch], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  return { folder, model: join(folder, "model", "secretsmanager"), update };
}
