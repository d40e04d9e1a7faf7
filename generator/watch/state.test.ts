import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { stateOf } from "./state.js";

it("changes with what is written, added, renamed and removed, and with nothing else", () => {
  const folder = temporaryFolder({ "model/a.json": "{}", "model/deep/b.yaml": "", "config.json": "{}" });
  const paths = [join(folder, "model"), join(folder, "config.json"), join(folder, "later.json")];
  const seen: string[] = [];
  const isNew = (): boolean => {
    const state = stateOf(paths, join(folder, "model/out"));
    const has = seen.includes(state);
    seen.push(state);
    return !has;
  };
  expect(isNew()).toBe(true);
  expect(isNew()).toBe(false);
  for (const change of [
    () => writeFileSync(join(folder, "model/a.json"), '{"a":1}'),
    () => writeFileSync(join(folder, "model/deep/c.json"), ""),
    () => renameSync(join(folder, "model/deep/c.json"), join(folder, "model/deep/d.json")),
    () => rmSync(join(folder, "model/deep"), { recursive: true }),
    () => writeFileSync(join(folder, "later.json"), ""),
    () => utimesSync(join(folder, "config.json"), 1, 1),
  ]) {
    change();
    expect(isNew(), String(change)).toBe(true);
  }
  const other = temporaryFolder({ "x.json": "" });
  for (const change of [
    () => writeFileSync(join(folder, "model/README.md"), "no model"),
    () => writeFileSync(join(folder, "model/.a.json.swp"), "{}"),
    () => writeFileSync(join(other, "x.json"), "{}"),
    () => renameSync(other, join(folder, "model/out")),
    () => writeFileSync(join(folder, "model/out/x.json"), "[]"),
  ]) {
    change();
    expect(isNew(), String(change)).toBe(false);
  }
});

it("ends where a link leads to a folder above itself", () => {
  const folder = temporaryFolder({ "model/a.json": "{}" });
  symlinkSync(folder, join(folder, "model/up"));
  expect(stateOf([join(folder, "model")], undefined).split("\n").length).toBeLessThan(6);
});
