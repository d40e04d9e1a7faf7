import type { Block } from "./block.js";
import { readHtml } from "./read-html.js";
import { readMarkdown } from "./read-markdown.js";

const TAG = /<\/?(p|div|code|a|li|ul|ol|dl|dt|dd|i|em|b|strong|note|important|br|pre|h[1-6]|fullname)\b[^<>]*>/i;
const CODE = /(?<!`)(`+)(?!`)[^`]+\1(?!`)/g;

/**
 * The documentation of a model as Markdown, lines no longer than `width` where words allow. Smithy says that it is
 * Markdown; AWS's own models write HTML: a text with tags of theirs counts as that. Neither way does a tag of the
 * model's get into the result.
 *
 * @see smithy.api#documentation
 */
export function markdownOf(documentation: string, width = Infinity): string {
  const isHtml = TAG.test(documentation.replace(CODE, ""));
  return renderBlocks(isHtml ? readHtml(documentation) : readMarkdown(documentation), width);
}

function renderBlocks(blocks: readonly Block[], width: number): string {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0 && !block.isTight) lines.push("");
    if (block.isVerbatim) lines.push(...block.text.split("\n").map((line) => block.indent + line));
    else lines.push(...wrap(block, width));
  }
  return lines.join("\n");
}

function wrap({ text, lead, indent }: Block, width: number): readonly string[] {
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + escapeMarker(word);
    } else line += (isEmpty ? "" : " ") + word;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A word that would start a list, heading or quotation must not begin a line. */
function escapeMarker(word: string): string {
  return word.replace(/^[-+#>]+$|(?<=^\d+)[.)]$/, "\\$&");
}
