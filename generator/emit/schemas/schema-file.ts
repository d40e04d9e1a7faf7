import type { ServicePlan } from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";

/** One schema: a constant with a type of `runtime/schema.ts`. */
export interface Schema {
  /** Of the file that it stands in. */
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

/** The files of schemas, those of one path in one file and in the order given. */
export function schemaFiles(plan: ServicePlan, schemas: readonly Schema[]): readonly GeneratedFile[] {
  const files = new Map<string, Schema[]>();
  for (const schema of schemas) {
    const others = files.get(schema.path);
    if (others) others.push(schema);
    else files.set(schema.path, [schema]);
  }
  return [...files].map(([path, own]) => {
    const imports = new Imports(
      path,
      own.map(({ name }) => name),
    );
    const statements = own.map((schema) => statementOf(plan, schema, imports));
    return generatedFile(plan, path, { imports, statements });
  });
}

/** A function and not a structure, which would indent the array by two levels. */
function statementOf(plan: ServicePlan, { name, type, fields }: Schema, imports: Imports) {
  const typeName = imports.type(type, runtimeModule(plan, "schema"));
  const content = fields(imports);
  return (writer: CodeBlockWriter) => {
    writer.writeLine(`export const ${name}: ${typeName} = [`);
    writer.indent(() => content.forEach((field) => writeField(writer, field)));
    writer.write("];");
  };
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
