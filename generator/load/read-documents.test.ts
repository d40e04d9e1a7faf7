import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { manifestText } from "../output/manifest.js";
import { exampleModel } from "../testing/example-model.js";
import { packageRoot } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readDocuments } from "./read-documents.js";

const own = "model/hallmark/hallmark.docs.json";
const ours = [own, "model/hallmark/hallmark.openapi.json"];

function read(...paths: readonly string[]) {
  const { value, diagnostics } = readDocuments(paths);
  return { files: value?.map(({ file }) => file), diagnostics: diagnostics.map(({ id }) => id) };
}

it("reads a file with our own traits beside it", () => {
  const file = join(temporaryFolder({ "shop.json": exampleModel() }), "shop.json");
  expect(read(file)).toEqual({ files: [file, ...ours], diagnostics: [] });
});

it("reads the models of a folder at any depth, whatever else lies there", () => {
  const folder = temporaryFolder({
    "a/shop.json": exampleModel(),
    "a/package.json": "{}",
    "a/.hidden/b.json": exampleModel(),
    "node_modules/x/c.json": exampleModel(),
    "notes.md": "",
  });
  expect(read(folder)).toEqual({ files: [join(folder, "a/shop.json"), ...ours], diagnostics: [] });
});

it("gives the same for the same files in another order", () => {
  const folder = temporaryFolder({ "a.json": exampleModel(), "b.json": exampleModel({ service: "Bank" }) });
  const [a, b] = [join(folder, "a.json"), join(folder, "b.json")];
  expect(readDocuments([a, b])).toEqual(readDocuments([b, a]));
});

it("reads a file once that is named twice", () => {
  const folder = temporaryFolder({ "shop.json": exampleModel() });
  const file = join(folder, "shop.json");
  expect(read(folder, file, join(folder, ".", "shop.json")).files).toHaveLength(1 + ours.length);
});

it("reads a file once that is reached through a link", () => {
  const folder = temporaryFolder({ "real/shop.json": exampleModel() });
  mkdirSync(join(folder, "linked"));
  symlinkSync(join(folder, "real/shop.json"), join(folder, "linked/shop.json"));
  expect(read(folder).files).toHaveLength(1 + ours.length);
});

it("does not read our own traits a second time when they are given", () => {
  const folder = temporaryFolder({ "shop.json": exampleModel() });
  expect(read(folder, join(packageRoot, "model/hallmark")).files).toHaveLength(1 + ours.length);
});

it("does not read our own traits beside a copy of them", () => {
  const folder = temporaryFolder({ "shop.json": exampleModel() });
  const { value } = readDocuments([join(packageRoot, own)]);
  writeFileSync(join(folder, "copy.json"), value![0]!.text);
  expect(read(folder).files).toEqual([join(folder, "copy.json"), join(folder, "shop.json"), ...ours.slice(1)]);
});

it("does not take for a model what Hallmark made of one", () => {
  const folder = temporaryFolder({
    "shop.json": exampleModel(),
    "generated/shop/model.json": exampleModel(),
    "generated/manifest.json": manifestText({ version: 1, runtime: "1.0.0", services: {}, files: {} }),
  });
  expect(read(folder).files).toEqual([join(folder, "shop.json"), ...ours]);
  expect(read(join(folder, "generated/shop/model.json")).files).toHaveLength(1 + ours.length);
});

it("takes off a byte order mark", () => {
  const folder = temporaryFolder({ "shop.json": `\uFEFF${exampleModel()}` });
  expect(readDocuments([folder]).value![0]!.text).toBe(exampleModel());
});

it("ends with a folder that links to itself", () => {
  const folder = temporaryFolder({ "shop.json": exampleModel() });
  symlinkSync(folder, join(folder, "loop"));
  expect(read(folder)).toEqual({ files: [join(folder, "shop.json"), ...ours], diagnostics: [] });
});

it.each([
  { given: {}, path: "nowhere.json", want: "missing-input" },
  { given: { "notes.md": "" }, path: ".", want: "no-models" },
  { given: { "package.json": "{}" }, path: ".", want: "no-models" },
  { given: { "shop.xml": "" }, path: "shop.xml", want: "unsupported-format" },
])("refuses $path as $want", ({ given, path, want }) => {
  const folder = temporaryFolder(given);
  expect(read(join(folder, path))).toEqual({ files: undefined, diagnostics: [want] });
});

it("says that it leaves out a file in Smithy's own language", () => {
  const folder = temporaryFolder({ "shop.json": exampleModel(), "more.smithy": '$version: "2"' });
  expect(read(folder)).toEqual({ files: [join(folder, "shop.json"), ...ours], diagnostics: ["unread-idl"] });
});

it("says what every path lacks, not just the first", () => {
  expect(read("nowhere.json", "nor/here").diagnostics).toEqual(["missing-input", "missing-input"]);
});
