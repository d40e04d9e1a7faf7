import type { ServicePlan, UnionPlan } from "../../plan/index.js";
import { alternativesOf } from "../shared/alias-circle.js";
import { shapeContent } from "../shared/documentation.js";
import type { Statement } from "../shared/generated-file.js";
import type { Imports } from "../shared/imports.js";
import { typeExpression } from "../shared/type-expression.js";
import { writeComment } from "../shared/write-comment.js";

/** A union whose values stand alone: `Cat | Dog`. @see hallmark.openapi#untagged */
export function untaggedUnionStatement(plan: ServicePlan, union: UnionPlan, imports: Imports): Statement {
  const types = [...new Set(alternativesOf(plan, union).map((member) => typeExpression(plan, member, imports)))];
  const line = `export type ${union.name} = ${types.join(" | ")};`;
  return (writer) => {
    writeComment(writer, shapeContent(union));
    if (line.length <= 120) return void writer.write(types.length === 0 ? `export type ${union.name} = never;` : line);
    writer.write(`export type ${union.name} =`);
    writer.indent(() => writer.write(types.map((type) => `| ${type}`).join("\n")).write(";"));
  };
}
