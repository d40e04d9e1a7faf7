import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TargetUnavailable } from "./target.js";

/**
 * The folder of a service's generated source text.
 *
 * @throws TargetUnavailable when it is not there, as in an installed package.
 */
export function generatedFolder(service: string): string {
  let root = dirname(fileURLToPath(import.meta.url));
  // The same file runs from the sources and from below `dist`.
  while (!existsSync(join(root, "package.json"))) {
    if (dirname(root) === root) throw new TargetUnavailable("the package's root was not found");
    root = dirname(root);
  }
  const folder = join(root, "generated", service);
  if (!existsSync(folder)) {
    throw new TargetUnavailable(
      `${folder} is not there: our own pieces are verified in a checkout, after \`npm start\``,
    );
  }
  return folder;
}
