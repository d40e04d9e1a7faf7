import { build, type BuildOptions } from "esbuild";
import { join } from "node:path";
import { packageRoot } from "../../generator/testing/shared.js";

/** A program that makes one call, for the given client package: a name, or a path from the root of ours. */
export function programOf(command: string, from: string): string {
  return `
    import { SecretsManagerClient, ${command} } from "${from}";
    export const run = (configuration, input) => new SecretsManagerClient(configuration).send(new ${command}(input));
  `;
}

/** Our client, as its source stands in a project. */
export const OURS = "./generated/secretsmanager/client/index.ts";

/** A program with all that it imports, as one file. */
export async function bundle(program: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: packageRoot, sourcefile: join(packageRoot, "program.ts"), loader: "ts" },
    bundle: true,
    write: false,
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  return outputFiles![0]!.text;
}
