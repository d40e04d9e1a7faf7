import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cpuOf, leastOf } from "../cpu-of.js";
import { atMost, type Row } from "../row.js";
import { root, SDK } from "./places.js";

const CLIENT = join("secretsmanager", "client", "index.js");
const awsModel = join(root, "..", "shared", "models", "secrets-manager-2017-10-17.json");

/**
 * CPU time of importing a client into a cold process, what an empty process takes left out. Of AWS's own model with its
 * 23 operations, as many as the AWS SDK has, where it lies beside the project.
 */
export function importRows(): readonly Row[] {
  const empty = leastOf(() => cpuOf(["--input-type=module", "-e", ""], root));
  const importing = (specifier: string) =>
    leastOf(() => cpuOf(["--input-type=module", "-e", `import ${JSON.stringify(specifier)};`], root)) - empty;
  const peer = importing(SDK);
  const row = (label: string, ours: number) =>
    atMost(1, { name: `client, import (${label}), vs AWS SDK`, ours, peer, unit: "ms CPU" });
  const rows = [
    row("our model, 23 operations", importing(pathToFileURL(join(root, "dist", "generated", CLIENT)).href)),
  ];
  if (existsSync(awsModel)) {
    rows.push(
      row(
        "AWS's model, 23 operations",
        withClientOfAwsModel((path) => importing(pathToFileURL(path).href)),
      ),
    );
  }
  return rows;
}

/** Generates and compiles the client of AWS's own model for as long as something is done with it. */
function withClientOfAwsModel<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-bench-"));
  try {
    const hallmark = join(root, "dist", "generator", "cli", "main.js");
    run([hallmark, "generate", "--model", awsModel, "--out", folder, "--pieces", "client"]);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const tsconfig = { extends: join(root, "tsconfig.json"), compilerOptions: compiling, include: ["**/*.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
    run([join(root, "node_modules", "@typescript", "native-preview", "bin", "tsgo"), "-p", folder]);
    const settings = join("runtime", "client", "package.json");
    cpSync(join(folder, settings), join(folder, "dist", settings));
    return use(join(folder, "dist", CLIENT));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const compiling = { noEmit: false, declaration: false, rootDir: ".", outDir: "dist" };

function run(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
}
