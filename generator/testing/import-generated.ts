import { build, type Plugin } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./shared.js";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Bundles have no `require` of their own for the packages that they leave out. */
const REQUIRE =
  'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);\n';

/** Loads one module of emitted files, which need not be written anywhere, with what it needs of the others and the runtime. */
export async function importGenerated<T>(files: readonly TextFile[], entry: string): Promise<T> {
  // A file among the packages, and no URL that holds the code: what it imports would not be found from there.
  const folder = mkdtempSync(join(packageRoot, "node_modules", ".generated-"));
  try {
    const path = join(folder, "module.mjs");
    writeFileSync(path, `${REQUIRE}${await bundleGenerated(files, entry)}`);
    return (await import(pathToFileURL(path).href)) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as the text of one module, in which nothing is left to import but packages. */
export async function bundleGenerated(files: readonly TextFile[], entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
    target: "es2022",
    logLevel: "silent",
    plugins: [generated(new Map(files.map(({ path, text }) => [path, text])))],
  });
  return outputFiles[0]!.text;
}

function generated(texts: ReadonlyMap<string, string>): Plugin {
  return {
    name: "generated",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
        kind === "entry-point" ? { path, namespace: "generated" } : null,
      );
      onResolve({ filter: /^\./, namespace: "generated" }, ({ path, importer }) => {
        const module = posix.join(posix.dirname(importer), path).replace(/\.js$/, ".ts");
        if (texts.has(module)) return { path: module, namespace: "generated" };
        return { path: join(packageRoot, "generator", module) };
      });
      onLoad({ filter: /./, namespace: "generated" }, ({ path }) => ({
        contents: texts.get(path) ?? "",
        loader: "ts",
      }));
    },
  };
}
