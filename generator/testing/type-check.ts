import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runtimeFilesFor } from "../generate/runtime-files.js";
import { packageRoot } from "./shared.js";

/** A file by its path below some folder. */
interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What users of generated code may have switched on, all at once. */
const STRICT = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  declaration: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What the TypeScript compiler has against files, a line each; nothing where they are right. They are compiled in a
 * folder of their own, where the packages of this one can be found, with
 * what they need of the runtime.
 */
export function typeErrors(files: readonly TextFile[], options: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-types-"));
  try {
    const tsconfig = { compilerOptions: { ...STRICT, ...options }, include: ["**/*.ts"] };
    const own = [
      { path: "package.json", text: '{ "type": "module" }' },
      { path: "tsconfig.json", text: JSON.stringify(tsconfig) },
    ];
    for (const { path, text } of [...own, ...files, ...runtimeFilesFor(files)]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(packageRoot, "node_modules"), join(folder, "node_modules"), "junction");
    const compiler = join(packageRoot, "node_modules/@typescript/native-preview/bin/tsgo");
    const run = spawnSync(process.execPath, [compiler, "-p", "."], { cwd: folder, encoding: "utf8" });
    if (run.status !== 0 && run.stdout === "") throw new Error(`the compiler did not run: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
