import { expect, it } from "vitest";
import { forbiddenImports } from "./forbidden-imports.js";
import { sourceFiles } from "./source-files.js";

it("finds no import that the rooms forbid", () => {
  expect(forbiddenImports(sourceFiles())).toEqual([]);
});

it.each([
  { path: "generator/model/shape.ts", text: 'import { planService } from "../plan/index.js";' },
  { path: "generator/smithy/x.ts", text: 'import { emitters } from "../emit/registry.js";' },
  { path: "generator/plan/x.ts", text: 'import { printTypeScript } from "../print/typescript.js";' },
  { path: "generator/emit/types/x.ts", text: 'import { clientEmitter } from "../client/index.js";' },
  { path: "generator/emit/types/x.ts", text: 'import { Model } from "../../model/index.js";' },
  { path: "generator/emit/types/x.ts", text: 'import { Project } from "ts-morph";' },
  { path: "generator/emit/types/x.ts", text: 'import { write } from "../../output/index.js";' },
  { path: "generator/runtime/x.ts", text: 'import type { Model } from "../model/index.js";' },
  { path: "generator/generate/x.ts", text: 'import { Command } from "commander";' },
  { path: "generator/cli/x.ts", text: 'const late = await import("../../conformance/index.js");' },
  { path: "generated/shop/x.ts", text: 'import { Client } from "@smithy/smithy-client";' },
  { path: "generated/shop/x.ts", text: 'import type { Model } from "../../generator/model/index.js";' },
  { path: "conformance/runner/x.ts", text: 'import { emitters } from "../../generator/emit/registry.js";' },
  { path: "conformance/scenarios/x.ts", text: 'import { run } from "../runner/index.js";' },
  { path: "conformance/scenarios/x.ts", text: 'export { Shop } from "../../generated/shop/client/index.js";' },
  { path: "conformance/reference/x.ts", text: 'export * from "../../../elsewhere.js";' },
])("forbids $text in $path", (file) => {
  expect(forbiddenImports([file])).toHaveLength(1);
});

it.each([
  { path: "generator/emit/types/x.ts", text: 'import type { ShapeId } from "../../model/index.js";' },
  {
    path: "generator/emit/types/x.ts",
    text: 'import { a } from "./y.js";\nimport type { S } from "../../model/index.js";',
  },
  { path: "generator/print/typescript.ts", text: 'import { Project } from "ts-morph";' },
  { path: "generator/model/x.test.ts", text: 'import { planService } from "../plan/index.js";' },
  { path: "conformance/targets/x.ts", text: 'import { Model } from "../../generator/model/index.js";' },
])("allows $text in $path", (file) => {
  expect(forbiddenImports([file])).toEqual([]);
});
