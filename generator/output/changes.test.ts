import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { differenceOf, type Output } from "./changes.js";
import { editsAtStake } from "./edits-at-stake.js";
import { readManifest } from "./manifest.js";
import { write } from "./write.js";

const path = "shop/a.ts";
const old: Output = {
  files: [{ path, text: "old\n" }],
  services: { shop: { service: "a#B", inputs: "1", settings: "2", generator: "3" } },
  runtimeVersion: "1.0.0",
  isWhole: true,
};

function folderWith(output: Output): string {
  const out = temporaryFolder();
  const manifest = readManifest(out).value!;
  write(out, manifest, differenceOf(out, manifest, output));
  return out;
}

function changesOf(out: string, output: Output) {
  return differenceOf(out, readManifest(out).value!, output)
    .changes.filter((change) => change.path !== "manifest.json")
    .map(({ kind, reason }) => `${kind}: ${reason}`);
}

it.each([
  { given: "nothing", act: () => {}, next: old, want: [] },
  {
    given: "another text to write",
    act: () => {},
    next: { ...old, files: [{ path, text: "new\n" }] },
    want: ["changed: the model, the options or the generator changed"],
  },
  {
    given: "a file that was removed",
    act: (file: string) => rmSync(file),
    next: old,
    want: ["missing: removed since it was written"],
  },
  {
    given: "a file more",
    act: () => {},
    next: { ...old, files: [...old.files, { path: "shop/b.ts", text: "b\n" }] },
    want: ["missing: not there yet"],
  },
  {
    given: "an edit by hand",
    act: (file: string) => writeFileSync(file, "mine\n"),
    next: old,
    want: ["hand-edited: edited by hand since it was written"],
  },
  {
    given: "an edit by hand that says what is to be written",
    act: (file: string) => writeFileSync(file, "new\n"),
    next: { ...old, files: [{ path, text: "new\n" }] },
    want: [],
  },
  { given: "a file less", act: () => {}, next: { ...old, files: [] }, want: ["left-over: no longer generated"] },
  {
    given: "a file less that was edited by hand",
    act: (file: string) => writeFileSync(file, "mine\n"),
    next: { ...old, files: [] },
    want: ["hand-edited: no longer generated, but edited by hand since it was written"],
  },
  {
    given: "a file less that is gone already",
    act: (file: string) => rmSync(file),
    next: { ...old, files: [] },
    want: [],
  },
])("given $given, finds $want", ({ act, next, want }) => {
  const out = folderWith(old);
  act(join(out, path));
  expect(changesOf(out, next)).toEqual(want);
});

it("takes a foreign file in the way for somebody's work", () => {
  const out = temporaryFolder({ [path]: "mine\n" });
  expect(changesOf(out, old)).toEqual(["hand-edited: not written by Hallmark"]);
});

it("refuses to lose an edit, naming the file", () => {
  const out = folderWith(old);
  writeFileSync(join(out, path), "mine\n");
  const refusals = editsAtStake(differenceOf(out, readManifest(out).value!, old).changes);
  expect(refusals.map(({ id, message }) => ({ id, message }))).toEqual([
    { id: "hand-edited", message: "`shop/a.ts` would be lost: edited by hand since it was written." },
  ]);
});

it("knows the bytes of a write that was cut short as its own", () => {
  const out = folderWith(old);
  const manifest = readManifest(out).value!;
  const next = differenceOf(out, manifest, { ...old, files: [{ path, text: "new\n" }] });
  writeFileSync(join(out, path), "new\n");
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ ...next.manifest, replacing: manifest.files }));
  expect(changesOf(out, { ...old, files: [{ path, text: "newest\n" }] })).toEqual([
    "changed: the model, the options or the generator changed",
  ]);
});

it("does not call files stale that other code would make just so", () => {
  const out = folderWith(old);
  const newer = { ...old, services: { shop: { ...old.services["shop"]!, generator: "4" } } };
  const { changes, isStale } = differenceOf(out, readManifest(out).value!, newer);
  expect(changes.map((change) => change.path)).toEqual(["manifest.json"]);
  expect(isStale).toBe(false);
});

it("calls a manifest stale that speaks of another model", () => {
  const out = folderWith(old);
  const other = { ...old, services: { shop: { ...old.services["shop"]!, inputs: "other" } } };
  expect(differenceOf(out, readManifest(out).value!, other).isStale).toBe(true);
});
