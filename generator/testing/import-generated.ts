import { build, type Plugin } from "esbuild";
import { posix } from "node:path";
import { join } from "node:path";
import { packageRoot } from "./shared.js";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Loads one module of emitted files, which need not be written anywhere, with what it needs of the others and the runtime. */
export async function importGenerated<T>(files: readonly TextFile[], entry: string): Promise<T> {
  return (await import(dataUrl(await bundleGenerated(files, entry)))) as T;
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

function dataUrl(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
}
