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

const loaded = [...loadedWith(join(import.meta.dirname, "read-arguments.ts"))];

it("reads words without loading a package", () => {
  expect(loaded.length).toBeGreaterThan(20);
  expect(loaded.filter((each) => !each.endsWith(".ts"))).toEqual([]);
});

it("loads the parser of YAML when there is YAML only", () => {
  const parser = join(import.meta.dirname, "../input/parse-yaml.ts");
  expect(loaded).not.toContain(parser);
  expect([...loadedWith(parser)]).toContain("yaml");
});
