import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { formatDiagnostic } from "../model/index.js";
import { packageRoot } from "../testing/shared.js";
import { diagnose } from "./diagnostics.js";
import { assembleModel, type ModelDocument } from "./index.js";

/*
 * A fixture is a pair: `x.json` (with `x.2.json`... where a model has several files) and `x.diagnostics`, what is
 * printed about it. A new one needs no more than a new `x.json`; `vitest -u` writes the other half, for a person to
 * read.
 */
const root = join(packageRoot, "generator", "smithy");
const fixtures = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(json|smithy)$/.test(path) && !/\.\d+\.json$/.test(path))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

function documentsOf(fixture: string): readonly ModelDocument[] {
  const folder = join(root, dirname(fixture));
  const name = basename(fixture).replace(/\.\w+$/, "");
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && !file.endsWith(".diagnostics") && !file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}

it.each(fixtures)("finds what is wrong with %s", async (fixture) => {
  const documents = documentsOf(fixture);
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const { diagnostics } = assembleModel(documents);
  const printed = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, (file) => texts.get(file)));
  await expect(`${printed.join("\n\n")}\n`).toMatchFileSnapshot(join(root, fixture.replace(/\.\w+$/, ".diagnostics")));
});

it("shows each kind of finding in some fixture", () => {
  const shown = new Set(
    fixtures.flatMap((fixture) => assembleModel(documentsOf(fixture)).diagnostics.map(({ id }) => id)),
  );
  expect(Object.keys(diagnose).filter((id) => !shown.has(id))).toEqual([]);
});
