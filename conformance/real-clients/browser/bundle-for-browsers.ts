import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../../../generator/testing/shared.js";

/** A file as a bundler makes it for browsers. */
export interface Bundle {
  readonly text: string;
  /** What is in it: the path of each module, from the project's root, and the bytes that it takes. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Bundles a file of this folder, or a program. What browsers do not have, such as Node's own modules, is an error. */
export async function bundleForBrowsers(
  source: { readonly file: string } | { readonly program: string },
  { minify = false } = {},
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...("file" in source
      ? { entryPoints: [join(import.meta.dirname, source.file)] }
      : { stdin: { contents: source.program, resolveDir: packageRoot } }),
    absWorkingDir: packageRoot,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output!.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  return { text: outputFiles[0]!.text, modules: new Map(modules) };
}
