import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import { TargetUnavailable } from "./target.js";

/**
 * The folder of a service's generated source text.
 *
 * @throws TargetUnavailable when it is not there, as in an installed package.
 */
export function generatedFolder(service: string): string {
  const folder = join(packageRoot, "generated", service);
  if (existsSync(folder)) return folder;
  throw new TargetUnavailable(
    `generated/${service} is not there: our own pieces are verified in a checkout, after \`npm start\``,
  );
}
