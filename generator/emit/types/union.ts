import type { MemberPlan, ServicePlan, UnionPlan } from "../../plan/index.js";
import {
  StructureKind,
  type CodeBlockWriter,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type StatementStructures,
} from "../../print/typescript.js";
import { comment, memberComment, shapeContent } from "../shared/documentation.js";
import type { Statement } from "../shared/generated-file.js";
import type { Imports } from "../shared/imports.js";
import { typeExpression } from "../shared/type-expression.js";
import { writeComment } from "../shared/write-comment.js";

/** No shape or member can be called that, so it is free for what a client does not know. */
const UNKNOWN = "$unknown";

/**
 * A union as the AWS SDK has it: an alternative a member, in a namespace of types, and one for members that a later
 * model may know. Each says of the others' members that they are absent, so that looking at one tells which it is.
 */
export function unionStatements(plan: ServicePlan, union: UnionPlan, imports: Imports): readonly Statement[] {
  const names = [...union.members.map(({ name }) => name), UNKNOWN];
  return [
    (writer) => {
      writeComment(writer, shapeContent(union));
      writer.write(`export type ${union.name} =`);
      writeAlternatives(
        writer,
        alternativesOf(union).map((name) => `${union.name}.${name}`),
      );
    },
    (writer) => {
      writer.writeLine("/** The members that an alternative does not have. */");
      writer.write("type $Others<Name> = ").inlineBlock(() => writer.write("[Other in Exclude<$Name, Name>]?: never;"));
      writer.write(";").newLine().write("type $Name =");
      writeAlternatives(
        writer,
        names.map((name) => JSON.stringify(name)),
      );
    },
    {
      kind: StructureKind.Module,
      isExported: true,
      name: union.name,
      statements: [
        ...union.members.map((member): StatementStructures => ({
          kind: StructureKind.Interface,
          ...alternative(plan, member, imports),
        })),
        {
          kind: StructureKind.Interface,
          docs: comment({ facts: ["A member that this model does not know, with its name."] }, 2),
          isExported: true,
          name: interfaceName(UNKNOWN),
          extends: [`$Others<"${UNKNOWN}">`],
          properties: [{ name: UNKNOWN, type: "[string, unknown]" }],
        },
      ],
    },
  ];
}

/** The names of the interfaces in a union's namespace. */
export function alternativesOf(union: UnionPlan): readonly string[] {
  return [...union.members.map(({ name }) => interfaceName(name)), interfaceName(UNKNOWN)];
}

function writeAlternatives(writer: CodeBlockWriter, types: readonly string[]): void {
  writer.indent(() => writer.write(types.map((type) => `| ${type}`).join("\n")).write(";"));
}

function alternative(
  plan: ServicePlan,
  member: MemberPlan,
  imports: Imports,
): OptionalKind<InterfaceDeclarationStructure> {
  return {
    docs: memberComment(plan, member),
    isExported: true,
    name: interfaceName(member.name),
    extends: [`$Others<"${member.name}">`],
    properties: [{ name: member.name, type: typeExpression(plan, member, imports) }],
  };
}

/** `SMember` of `S`, `$UnknownMember` of `$unknown`. */
function interfaceName(member: string): string {
  return member === UNKNOWN ? "$UnknownMember" : `${member.slice(0, 1).toUpperCase()}${member.slice(1)}Member`;
}
