import { expect, it } from "vitest";
import { newProject, printAndParse, printTypeScript, StructureKind } from "./typescript.js";
import type { OptionalKind, SourceFileStructure } from "./typescript.js";

const file: OptionalKind<SourceFileStructure> = {
  statements: [
    "// Generated.",
    { kind: StructureKind.ImportDeclaration, moduleSpecifier: "./a.js", namedImports: ["A", "B"], isTypeOnly: true },
    {
      kind: StructureKind.Interface,
      name: "Shape",
      isExported: true,
      docs: [{ description: "\nWhat it is.\n\nAnd more." }],
      properties: [{ name: "Name", type: "string", docs: ["Its name."] }],
    },
    (writer) =>
      writer
        .write("export const list = ")
        .inlineBlock(() => writer.write("a: `one\n  two`,"))
        .write(";"),
    {
      kind: StructureKind.Function,
      name: "double",
      isExported: true,
      parameters: [{ name: "value", type: "number" }],
      returnType: "number",
      statements: "return value * 2;",
    },
  ],
};

it("prints what ts-morph's own way prints", () => {
  expect(printTypeScript("a.ts", file)).toBe(printAndParse(newProject(), "a.ts", file));
});

it("does not parse what it printed", () => {
  const broken = printTypeScript("a.ts", { statements: ["this is no { TypeScript"] });
  expect(broken).toBe("this is no { TypeScript\n");
});
