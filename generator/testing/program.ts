import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOfPieces } from "../generate/pieces.js";
import { bundleGenerated } from "./import-generated.js";
import { ownModelFiles } from "./own-model.js";
import { planOfFiles } from "./plans.js";
import { packageRoot } from "./shared.js";

/** The generated command line as one file that can be run, and the folder that it lies in, alone, under its own name. */
export interface Program {
  readonly folder: string;
  readonly path: string;
  readonly remove: () => void;
}

export async function secretsManagerProgram(): Promise<Program> {
  const { value } = await filesOfPieces(planOfFiles(ownModelFiles("secretsmanager")), ["cli"]);
  // Among the packages, so that those which it imports are found.
  const folder = mkdtempSync(join(packageRoot, "node_modules", ".program-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const bundle = await bundleGenerated(value!, "secretsmanager/cli/main.ts");
  const head =
    'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);\n';
  const path = join(folder, "secretsmanager");
  writeFileSync(path, `#!${process.execPath}\n${head}${bundle.replace(/^#!.*\n/, "")}`);
  chmodSync(path, 0o755);
  return { folder, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
