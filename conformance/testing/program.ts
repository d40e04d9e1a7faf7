import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { packageRoot } from "../../generator/testing/shared.js";

/**
 * A program for the tests of one file to run in a process of its own, bundled from sources as they stand, so that it
 * starts quickly and needs no build.
 *
 * @param source - TypeScript; imports are relative to the package's root
 * @returns where the program is, once the tests run
 */
export function programOfTests(source: string): () => string {
  let folder = "";
  const program = () => join(folder, "program.mjs");
  beforeAll(async () => {
    // Below the package, where packages that cannot be bundled are found.
    const cache = join(packageRoot, "node_modules", ".cache");
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, "hallmark-test-"));
    await build({
      stdin: { contents: source, resolveDir: packageRoot, loader: "ts" },
      outfile: program(),
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      external: ["lmdb"],
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return program;
}
