import { expect, it } from "vitest";
import { printTypeScript, StructureKind, type StatementStructures } from "../../print/typescript.js";
import { Imports } from "./imports.js";

function printed(imports: Imports): string {
  const statements = imports
    .declarations()
    .map((declaration): StatementStructures => ({ ...declaration, kind: StructureKind.ImportDeclaration }));
  return printTypeScript("imports.test.ts", { statements });
}

it("sorts packages before folders before neighbours", () => {
  const imports = new Imports("s/types/tag.ts");
  imports.type("Tag", "s/types/list.ts");
  imports.value("run", "runtime/client.ts");
  imports.value("http", "msw");
  expect(printed(imports)).toBe(
    'import { http } from "msw";\nimport { run } from "../../runtime/client.js";\nimport type { Tag } from "./list.js";\n',
  );
});

it("sorts names, marking types among values", () => {
  const imports = new Imports("s/errors/a.ts");
  imports.value("ServiceException", "runtime/x.ts");
  imports.type("Options", "runtime/x.ts");
  imports.type("ServiceException", "runtime/x.ts");
  expect(printed(imports)).toBe('import { type Options, ServiceException } from "../../runtime/x.js";\n');
});

it("imports nothing from the file itself", () => {
  const imports = new Imports("s/types/tag.ts");
  expect(imports.type("Tag", "s/types/tag.ts")).toBe("Tag");
  expect(imports.declarations()).toEqual([]);
});

it("gives another name to what the file or another import has taken", () => {
  const imports = new Imports("s/types/tag.ts", ["Tag"]);
  expect(imports.type("Tag", "runtime/values.ts")).toBe("_Tag");
  expect(imports.type("Date", "s/types/date.ts")).toBe("Date");
  expect(imports.type("Date", "runtime/values.ts")).toBe("_Date");
  expect(imports.type("Tag", "runtime/values.ts")).toBe("_Tag");
  expect(printed(imports)).toContain('import type { Date as _Date, Tag as _Tag } from "../../runtime/values.js";');
});
