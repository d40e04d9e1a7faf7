import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../print/package-root.js";

/**
 * The versions of packages that generated code works with, sorted by name: those that Hallmark itself is tested with.
 *
 * @throws Error for a package that Hallmark does not depend on.
 */
export function dependencyRanges(names: readonly string[]): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  const known = { ...devDependencies, ...dependencies };
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const range = known[name];
      if (range === undefined) throw new Error(`package.json names no version of ${name}`);
      return [name, range];
    }),
  );
}
