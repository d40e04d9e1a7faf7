import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../testing/shared.js";
import { runtimeFilesFor } from "./runtime-files.js";

const runtime = join(packageRoot, "generator", "runtime");
const all = readdirSync(runtime, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?<!\.test)\.ts$|package\.json$/.test(path));

function runtimeOf(path: string, ...modules: readonly string[]): readonly string[] {
  const text = modules.map((module) => `import { x } from "${module}";\n`).join("");
  return runtimeFilesFor([{ path, text }]).map((file) => file.path);
}

it("takes nothing along for files that need nothing", () => {
  expect(runtimeOf("shop/types/index.ts", "./order.js")).toEqual([]);
});

it("takes along what is imported, with what that imports", () => {
  const found = runtimeOf("shop/errors/index.ts", "../../runtime/service-exception.js");
  expect(found).toContain("runtime/service-exception.ts");
  expect(found.every((path) => path.startsWith("runtime/"))).toBe(true);
});

it("copies the bytes as they are", () => {
  const [file] = runtimeFilesFor([{ path: "shop/a.ts", text: 'import { x } from "../runtime/service-exception.js";' }]);
  expect(file!.text).toBe(readFileSync(join(runtime, "service-exception.ts"), "utf8"));
});

it("puts the runtime of a package of its own into the package", () => {
  const found = runtimeOf("shop/errors/index.ts", "../runtime/service-exception.js");
  expect(found).toContain("shop/runtime/service-exception.ts");
});

it("takes along each file's stand-in for browsers with the settings that name it", () => {
  const withStandIn = all.filter((path) => path.endsWith(".browser.ts"));
  for (const standIn of withStandIn) {
    const found = runtimeOf("shop/a.ts", `../runtime/${standIn.replace(".browser.ts", ".js")}`);
    expect(found).toEqual(
      expect.arrayContaining([`runtime/${standIn}`, `runtime/${standIn.replace(/[^/]+$/, "package.json")}`]),
    );
  }
});

it("is needed in all its files by a whole service", () => {
  const entries = all
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `../runtime/${path.replace(/\.ts$/, ".js")}`);
  expect(runtimeOf("shop/a.ts", ...entries).toSorted()).toEqual(all.map((path) => `runtime/${path}`).toSorted());
});
