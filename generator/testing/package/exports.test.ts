import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectBuilt } from "../hallmark.js";
import { packageRoot } from "../shared.js";

const { exports } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  exports: Readonly<Record<string, string | { readonly types: string }>>;
};
const entries = Object.entries(exports).flatMap(([path, target]) =>
  typeof target === "object" && !path.includes("*") ? [{ path, types: target.types }] : [],
);

/** The names that a module's types file exports. Entry points list their names one by one. */
function namesOf(types: string): readonly string[] {
  const text = readFileSync(join(packageRoot, types), "utf8");
  expect(text, `${types} must name what it exports`).not.toMatch(/^export \*/m);
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) => names!.split(","));
  const declared = [...text.matchAll(/^export (?:declare )?(?:function|class|const|interface|type) (\w+)/gm)];
  return [...listed.map((name) => name.replace(/^.* as |type /g, "").trim()), ...declared.map(([, name]) => name!)]
    .filter((name) => name !== "")
    .toSorted();
}

// A change of this list is a change of what users rely on: it wants a line in CHANGELOG.md.
it("exports what the checked-in list says", async () => {
  expectBuilt("generator", "rest");
  const surface = Object.fromEntries(entries.map(({ path, types }) => [path, namesOf(types)]));
  await expect(`${JSON.stringify(surface, undefined, 2)}\n`).toMatchFileSnapshot("exports.json");
});
