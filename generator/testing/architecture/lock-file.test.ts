import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../shared.js";

interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const lock = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8")) as Lock;
const manifest = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as Record<string, unknown>;

it("names no address that packages come from", () => {
  const resolved = Object.entries(lock.packages).filter(([, entry]) => "resolved" in entry && !entry["link"]);
  expect(resolved.map(([path]) => path)).toEqual([]);
});

it.each(["dependencies", "devDependencies", "engines"])("agrees with package.json about %s", (section) => {
  expect(lock.packages[""]![section]).toEqual(manifest[section]);
});

it("holds no package that needs a newer Node", () => {
  const tooNew = Object.entries(lock.packages)
    .filter(([, { engines }]) => /^(>=|\^)\s*2[1-9]\S*$/.test((engines as { node?: string } | undefined)?.node ?? ""))
    .map(([path]) => path);
  expect(tooNew).toEqual([]);
});
