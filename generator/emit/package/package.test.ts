import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { expect, it } from "vitest";
import { runtimeFilesFor } from "../../generate/runtime-files.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { planOfFiles, planOfShapes } from "../../testing/plans.js";
import { packageRoot } from "../../testing/shared.js";
import { emitters, openApiTypes, type Emitter, type GeneratedFile } from "../index.js";
import { packaging } from "./index.js";

const wanted = { name: "@example/secrets", version: "1.2.3" };

async function everythingOf(plan: ReturnType<typeof planOfFiles>): Promise<readonly GeneratedFile[]> {
  const files = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
  const document = files.find(({ path }) => path.endsWith("openapi.json"))!;
  return [...files, ...runtimeFilesFor(files), await openApiTypes(document)];
}

it("is made only where it is asked for", () => {
  expect(packaging.emit(planOfShapes({}))).toEqual([]);
});

it("names everything that its files import", async () => {
  const files = await everythingOf(planOfFiles(ownModelFiles("secretsmanager"), { package: wanted }));
  const manifest = JSON.parse(files.find(({ path }) => path === "secretsmanager/package.json")!.text) as {
    readonly dependencies: object;
    readonly peerDependencies: object;
  };
  const imported = files
    .filter(({ path }) => path.endsWith(".ts"))
    // Examples in comments import what their reader may have.
    .flatMap(({ text }) =>
      [...text.replace(/^ *\*.*$/gm, "").matchAll(/(?:from|require\(|import\() ?"([^".][^"]*)"/g)].map(
        ([, name]) => name!,
      ),
    )
    .filter((name) => !name.startsWith("node:"))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]);
  expect(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).sort()).toEqual(
    [...new Set(imported)].sort(),
  );
});

it("builds, passes publint, gives each piece away in Node as in browsers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-package-"));
  try {
    const files = await everythingOf(planOfFiles(ownModelFiles("secretsmanager"), { package: wanted }));
    expect(files.filter(({ path }) => !path.startsWith("secretsmanager/"))).toEqual([]);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const cwd = join(folder, "secretsmanager");
    symlinkSync(join(packageRoot, "node_modules"), join(cwd, "node_modules"), "junction");
    const node = (...argv: readonly string[]) => execFileSync(process.execPath, argv, { cwd, encoding: "utf8" });
    node("node_modules/@typescript/native-preview/bin/tsgo", "-p", "tsconfig.json");

    const { messages } = await publint({ pkgDir: cwd, pack: false, level: "warning" });
    expect(messages).toEqual([]);

    const pieces = ["cli", "client", "errors", "msw", "schemas", "server", "types", "validators"];
    const program = [".", ...pieces].map((piece) => {
      const specifier = piece === "." ? wanted.name : `${wanted.name}/${piece}`;
      return `console.log(${JSON.stringify(piece)}, Object.keys(await import(${JSON.stringify(specifier)})).length > 0);`;
    });
    writeFileSync(join(cwd, "try.mjs"), program.join("\n"));
    expect(node("try.mjs")).toBe([".", ...pieces].map((piece) => `${piece} true\n`).join(""));

    const bundle = await build({
      stdin: { contents: `export { SecretsManagerClient } from "${wanted.name}";`, resolveDir: cwd },
      bundle: true,
      format: "esm",
      platform: "browser",
      write: false,
    });
    expect(bundle.errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
