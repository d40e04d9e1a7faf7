import type { CodeBlockWriter } from "../../print/typescript.js";
import type { CommentContent } from "./documentation.js";
import type { Statement } from "./generated-file.js";
import { writeComment } from "./write-comment.js";

/** A constant with an object of the given members, one a line. Written, because ts-morph would indent it by two levels. */
export function objectConstant(
  name: string,
  type: string,
  members: readonly string[],
  { isExported, ...content }: CommentContent & { readonly isExported: boolean },
): Statement {
  return (writer: CodeBlockWriter) => {
    writeComment(writer, content);
    writer.write(`${isExported ? "export " : ""}const ${name}: ${type} = ${object(members)};`);
  };
}

/** An object with one member a line. */
export function object(members: readonly string[]): string {
  if (members.length === 0) return "{}";
  return `{\n${members.map((member) => `  ${member.replaceAll("\n", "\n  ")},\n`).join("")}}`;
}
