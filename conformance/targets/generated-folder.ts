import { existsSync } from "node:fs";
import { join } from "node:path";
import { isCheckout } from "../checkout.js";
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

/**
 * The folder of a service in which the compiler finds its types: their sources in a checkout, where those may be newer
 * than what was compiled, and the declarations that an installed package has.
 *
 * @throws TargetUnavailable when it is not there.
 */
export function typesFolder(service: string): string {
  const compiled = join(packageRoot, "dist", "generated", service);
  return !isCheckout && existsSync(compiled) ? compiled : generatedFolder(service);
}
