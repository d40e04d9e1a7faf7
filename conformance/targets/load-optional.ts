import { TargetUnavailable } from "./target.js";

/**
 * Loads a package that only a checkout has.
 *
 * @throws TargetUnavailable when it is not installed.
 */
export async function loadOptional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new TargetUnavailable(
      `the package ${name} is not installed: our own pieces are verified in a checkout, after \`npm ci\``,
    );
  }
}
