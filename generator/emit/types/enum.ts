import type { EnumPlan, EnumValuePlan, ServicePlan } from "../../plan/index.js";
import { StructureKind, type CodeBlockWriter } from "../../print/typescript.js";
import { shapeContent } from "../shared/documentation.js";
import type { Statement } from "../shared/generated-file.js";
import { writeComment } from "../shared/write-comment.js";

/**
 * An enum as an object of its values by name, and the type of them. The type is open to values that a later model may
 * know, unless the AWS SDK's form is asked for.
 */
export function enumStatements(plan: ServicePlan, shape: EnumPlan): readonly Statement[] {
  const known = `(typeof ${shape.name})[keyof typeof ${shape.name}]`;
  const others = shape.kind === "enum" ? "(string & {})" : "(number & {})";
  return [
    (writer) => {
      writeComment(writer, shapeContent(shape));
      writer.write(`export const ${shape.name} = {`);
      writer.indent(() => writeValues(writer, shape.values));
      writer.writeLine("} as const;");
    },
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: shape.name,
      type: plan.options.types === "sdk" ? known : `${known} | ${others}`,
    },
  ];
}

function writeValues(writer: CodeBlockWriter, values: readonly EnumValuePlan[]): void {
  for (const { name, value, documentation } of values) {
    writeComment(writer, { documentation });
    // Written plainly, `__proto__` would set the prototype.
    writer.writeLine(`${name === "__proto__" ? '["__proto__"]' : name}: ${JSON.stringify(value)},`);
  }
}
