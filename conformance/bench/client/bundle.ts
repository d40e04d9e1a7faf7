import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { atMost, type Row } from "../row.js";
import { root, SDK } from "./places.js";

/** Size of a browser bundle that can create a secret and nothing else, compressed as servers do. */
export async function bundleRow(): Promise<Row> {
  return atMost(1, {
    name: "client, browser bundle of CreateSecret, gzip, vs AWS SDK",
    ours: await sizeOf("./generated/secretsmanager/client/index.ts"),
    peer: await sizeOf(SDK),
    unit: "bytes",
  });
}

async function sizeOf(client: string): Promise<number> {
  const contents = `
    import { CreateSecretCommand, SecretsManagerClient } from "${client}";
    export const run = (input) => new SecretsManagerClient({}).send(new CreateSecretCommand(input));
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength;
}
