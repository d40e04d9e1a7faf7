import type { ServicePlan } from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";

/** One schema: a constant with a type of `runtime/schema.ts`. */
export interface SchemaFile {
  readonly path: string;
  readonly name: string;
  readonly type: "StructureSchema" | "UnionSchema" | "ErrorSchema" | "OperationSchema";
  /** What the array holds. */
  readonly fields: (imports: Imports) => readonly Field[];
}

/** An expression, or an array of them, each with what is to be remarked about it. */
export type Field = string | readonly Item[];

export interface Item {
  readonly text: string;
  readonly remark?: string;
}

/** The file that holds one schema. */
export function schemaFile(plan: ServicePlan, { path, name, type, fields }: SchemaFile): GeneratedFile {
  const imports = new Imports(path, [name]);
  const typeName = imports.type(type, runtimeModule(plan, "schema"));
  const content = fields(imports);
  // A function and not a structure, which would indent the array by two levels.
  const statement = (writer: CodeBlockWriter) => {
    writer.writeLine(`export const ${name}: ${typeName} = [`);
    writer.indent(() => content.forEach((field) => writeField(writer, field)));
    writer.write("];");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

function writeField(writer: CodeBlockWriter, field: Field): void {
  if (typeof field === "string") return void writer.writeLine(`${field},`);
  const line = `[${field.map(({ text }) => text).join(", ")}],`;
  if (field.every(({ remark }) => remark === undefined) && line.length <= 118) return void writer.writeLine(line);
  writer.writeLine("[").indent(() => {
    for (const { text, remark } of field) writer.writeLine(`${text},${remark === undefined ? "" : ` // ${remark}`}`);
  });
  writer.writeLine("],");
}
