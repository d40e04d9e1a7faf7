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

/**
 * A command line that installs packages, without what the shells read in their own ways: of a range the major version,
 * which does not change with every release either.
 *
 * @throws Error for a package that Hallmark does not depend on.
 */
export function installCommand(names: readonly string[]): string {
  const packages = Object.entries(dependencyRanges(names)).map(([name, range]) => `${name}@${seriesOf(range)}`);
  return ["npm install", ...packages].join(" ");
}

/** `3` of `^3.41.0`, `0.16` of `^0.16.0`: what stays compatible. */
function seriesOf(range: string): string {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(range)!;
  return major === "0" ? `0.${minor}` : major!;
}
