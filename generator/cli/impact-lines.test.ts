import { expect, it } from "vitest";
import { impactLines } from "./impact-lines.js";

const linesOf = (...paths: readonly string[]) => {
  const files = paths.map((path) => ({ path, kind: "changed", changes: [] }));
  const lines = impactLines({ files, rules: [], scenarios: [] } as never);
  return lines.filter((line) => line.startsWith("    ")).map((line) => line.trim().replace(/ +/, " "));
};

it("names files of one service by piece, those of several by service and piece", () => {
  expect(linesOf("shop/model.json", "shop/types/a.ts", "shop/cli/commands/b.ts")).toEqual([
    "model.json",
    "types/ a.ts",
    "cli/ commands/b.ts",
  ]);
  expect(linesOf("shop/types/a.ts", "stock/types/a.ts", "stock/model.json")).toEqual([
    "shop/types/ a.ts",
    "stock/types/ a.ts",
    "stock/ model.json",
  ]);
});
