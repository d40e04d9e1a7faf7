import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** What a module loads at once, and what that loads: paths, and names of packages. */
function loadedWith(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const source = readFileSync(path, "utf8");
  for (const [, imported = ""] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";/gm)) {
    if (imported.startsWith(".")) loadedWith(join(path, "..", imported.replace(/\.js$/, ".ts")), found);
    else found.add(imported);
  }
  return found;
}

const folder = join(import.meta.dirname, "..");
const forWords = [...loadedWith(join(folder, "arguments/read-arguments.ts"))];
const forCommands = [...loadedWith(join(folder, "arguments/read-command.ts"))];

it("reads words without loading a package", () => {
  expect(forCommands.length).toBeGreaterThan(20);
  expect([...forWords, ...forCommands].filter((each) => !each.endsWith(".ts"))).toEqual([]);
});

it("loads what reads values when there is a command only", () => {
  expect(forWords.length).toBeLessThan(12);
  expect(forWords.filter((path) => path.includes("/values/"))).toEqual([]);
});

it("loads the parser of YAML when there is YAML only", () => {
  const parser = join(folder, "input/parse-yaml.ts");
  expect(forCommands).not.toContain(parser);
  expect([...loadedWith(parser)]).toContain("yaml");
});
