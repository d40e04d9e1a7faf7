import type { CodeBlockWriter } from "../../print/typescript.js";
import { commentText, type CommentContent } from "./documentation.js";

/** Writes a TSDoc comment where code is written by hand and not given as a structure; nothing where it would be empty. */
export function writeComment(writer: CodeBlockWriter, content: CommentContent): void {
  const text = commentText(content, writer.getIndentationLevel() * 2);
  if (text === "") return;
  if (!text.startsWith("\n")) return void writer.writeLine(`/** ${text} */`);
  writer.writeLine(`/**${text.replace(/\n/g, "\n * ").replace(/ +$/gm, "")}`).writeLine(" */");
}
