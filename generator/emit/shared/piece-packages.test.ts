import { beforeAll, expect, it } from "vitest";
import { importsOf } from "../../generate/imports.js";
import { runtimeFilesFor } from "../../generate/runtime-files.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { planOfFiles } from "../../testing/plans.js";
import { emitters, openApiTypes, type Emitter, type GeneratedFile } from "../index.js";
import { piecePackages, type Piece } from "./piece-packages.js";

const files = new Map<string, GeneratedFile>();

beforeAll(async () => {
  const plan = planOfFiles(ownModelFiles("secretsmanager"));
  const emitted = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
  const document = emitted.find(({ path }) => path.endsWith("openapi.json"))!;
  for (const file of [...emitted, ...runtimeFilesFor(emitted), await openApiTypes(document)])
    files.set(file.path, file);
});

it.each(Object.keys(piecePackages) as Piece[])("knows what %s imports", (piece) => {
  const open = new Set([...files.keys()].filter((path) => path.startsWith(`secretsmanager/${piece}/`)));
  expect(open.size).toBeGreaterThan(0);
  const packages = new Set<string>();
  for (const path of open) {
    const file = files.get(path);
    if (!file) continue;
    for (const imported of importsOf(file)) open.add(imported);
    open.add(path.replace(/\.ts$/, ".browser.ts"));
    for (const name of packagesIn(file)) packages.add(name);
  }
  expect([...packages].sort()).toEqual(piecePackages[piece]);
});

/** Examples in comments import what their reader may have. */
function packagesIn({ path, text }: GeneratedFile): readonly string[] {
  if (!path.endsWith(".ts")) return [];
  return [...text.replace(/^ *\*.*$/gm, "").matchAll(/(?:from|require\(|import\() ?"((?:@[^/"]+\/)?[^./"][^/"]*)/g)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith("node:"));
}
