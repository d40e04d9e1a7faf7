import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { differenceOf, type Output } from "./changes.js";
import { readManifest } from "./manifest.js";
import { write } from "./write.js";

const record = { service: "a#B", inputs: "1", settings: "2", generator: "3" };

function outputOf(files: Readonly<Record<string, string>>, more: Partial<Output> = {}): Output {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    services: { shop: record },
    runtimeVersion: "1.0.0",
    isWhole: true,
    ...more,
  };
}

function bring(out: string, output: Output) {
  const manifest = readManifest(out).value!;
  const difference = differenceOf(out, manifest, output);
  return { changes: difference.changes, diagnostics: write(out, manifest, difference) };
}

/** Files of a folder without the manifest. */
function filesIn(out: string): Record<string, string> {
  const { "manifest.json": _, ...files } = contentsOf(out);
  return files;
}

it("writes what is missing", () => {
  const out = join(temporaryFolder(), "deep", "out");
  const { diagnostics } = bring(out, outputOf({ "shop/a.ts": "a\n", "runtime/r.ts": "r\n" }));
  expect(diagnostics).toEqual([]);
  expect(filesIn(out)).toEqual({ "shop/a.ts": "a\n", "runtime/r.ts": "r\n" });
});

it("finds nothing to do the second time", () => {
  const out = temporaryFolder();
  bring(out, outputOf({ "shop/a.ts": "a\n" }));
  expect(bring(out, outputOf({ "shop/a.ts": "a\n" })).changes).toEqual([]);
});

it("leaves a file alone whose bytes are the same", () => {
  const out = temporaryFolder();
  bring(out, outputOf({ "shop/a.ts": "a\n", "shop/b.ts": "b\n" }));
  const before = statSync(join(out, "shop/a.ts")).ino;
  bring(out, outputOf({ "shop/a.ts": "a\n", "shop/b.ts": "new\n" }));
  expect(statSync(join(out, "shop/a.ts")).ino).toBe(before);
});

it("removes what it wrote earlier and no longer makes, with the folder that is empty then", () => {
  const out = temporaryFolder();
  bring(out, outputOf({ "shop/a.ts": "a\n", "shop/old/b.ts": "b\n" }));
  bring(out, outputOf({ "shop/a.ts": "a\n" }));
  expect(filesIn(out)).toEqual({ "shop/a.ts": "a\n" });
});

it("never touches a file that it did not write", () => {
  const out = temporaryFolder({ "shop/mine.ts": "mine\n", "notes.md": "mine\n" });
  bring(out, outputOf({ "shop/a.ts": "a\n" }));
  bring(out, outputOf({}, { services: {} }));
  expect(filesIn(out)).toEqual({ "shop/mine.ts": "mine\n", "notes.md": "mine\n" });
});

it("keeps the services that a run was not about", () => {
  const out = temporaryFolder();
  bring(out, outputOf({ "shop/a.ts": "a\n", "runtime/r.ts": "r\n" }));
  bring(out, outputOf({ "bank/b.ts": "b\n" }, { services: { bank: record }, isWhole: false }));
  expect(filesIn(out)).toEqual({ "shop/a.ts": "a\n", "runtime/r.ts": "r\n", "bank/b.ts": "b\n" });
  expect(Object.keys(readManifest(out).value!.services)).toEqual(["bank", "shop"]);
});

it("refuses when a file stands where a folder is needed, and writes nothing", () => {
  const out = temporaryFolder({ shop: "a file\n" });
  const { diagnostics } = bring(out, outputOf({ "shop/a.ts": "a\n", "runtime/r.ts": "r\n" }));
  expect(diagnostics.map(({ id }) => id)).toEqual(["unwritable-output"]);
  expect(diagnostics[0]!.message).toContain("it is a file, not a folder");
  expect(contentsOf(out)).toEqual({ shop: "a file\n" });
});

it("refuses when the output folder itself is a file", () => {
  const folder = temporaryFolder({ out: "a file\n" });
  const { diagnostics } = bring(join(folder, "out"), outputOf({ "shop/a.ts": "a\n" }));
  expect(diagnostics.map(({ id }) => id)).toEqual(["unwritable-output"]);
  expect(contentsOf(folder)).toEqual({ out: "a file\n" });
});

it("refuses when a folder stands where a file is to go, and writes nothing", () => {
  const out = temporaryFolder({ "shop/a.ts/inner": "x" });
  const { diagnostics } = bring(out, outputOf({ "shop/a.ts": "a\n", "shop/b.ts": "b\n" }));
  expect(diagnostics.map(({ id }) => id)).toEqual(["unwritable-output"]);
  expect(contentsOf(out)).toEqual({ "shop/a.ts/inner": "x" });
});

it("leaves nothing of its own behind when the disk gives out half-way", () => {
  const out = temporaryFolder({ "shop/a.ts": "a\n" });
  const difference = differenceOf(out, readManifest(out).value!, outputOf({ "shop/a.ts": "b\n", "shop/b.ts": "b\n" }));
  // A folder that appears after the check stands for any error on the way.
  const changes = difference.changes.map((change) => {
    if (change.path !== "shop/b.ts") return change;
    return {
      ...change,
      get text() {
        mkdirSync(join(out, "shop/b.ts"), { recursive: true });
        writeFileSync(join(out, "shop/b.ts/x"), "");
        return "b\n";
      },
    };
  });
  const diagnostics = write(out, readManifest(out).value!, { ...difference, changes });
  expect(diagnostics.map(({ id }) => id)).toEqual(["unwritable-output"]);
  expect(Object.keys(filesIn(out))).toEqual(["shop/a.ts", "shop/b.ts/x"]);
});
