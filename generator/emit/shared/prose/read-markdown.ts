import type { Block } from "./block.js";

/** Reads Markdown as blocks. Lines of one paragraph or item are joined; what stands in fences or tables stays. */
export function readMarkdown(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let fence: { readonly mark: string; readonly lines: string[] } | undefined;
  let isAfterGap = true;
  for (const line of markdown.trim().split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (fence) {
      fence.lines.push(line);
      if (line.trim() === fence.mark) {
        blocks.push(verbatim(fence.lines, !isAfterGap));
        fence = undefined;
        isAfterGap = false;
      }
      continue;
    }
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined) {
      fence = { mark, lines: [line] };
      continue;
    }
    if (line.trim() === "") {
      isAfterGap = true;
      continue;
    }
    const [, space, marker, text] = /^(\s*)([-*+] +|\d+[.)] +|> ?|#+ +(?=\S)|(?=\|))?(.*)$/.exec(line)!;
    const last = blocks.at(-1);
    if (marker === undefined && !isAfterGap && last && !last.isVerbatim && !/^[|#]/.test(last.lead + last.text)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${escapeTags(text!.trim())}` };
    } else {
      const lead = space! + (marker ?? "");
      const indent = marker?.startsWith(">") ? lead : " ".repeat(lead.length);
      const isVerbatim = text!.startsWith("|");
      blocks.push({ text: escapeTags(text!.trimEnd()), lead, indent, isVerbatim, isTight: !isAfterGap });
    }
    isAfterGap = false;
  }
  if (fence) blocks.push(verbatim([...fence.lines, fence.mark], !isAfterGap));
  return blocks;
}

function verbatim(lines: readonly string[], isTight: boolean): Block {
  return { text: lines.join("\n"), lead: "", indent: "", isVerbatim: true, isTight };
}

/** Shows angle brackets as they are; only code and addresses in brackets mean something else by them. */
function escapeTags(text: string): string {
  return text.replace(/(?<!`)(`+)(?!`).*?[^`]\1(?!`)|<(?:https?|mailto):[^\s<>]+>|\\?</g, (found) =>
    found === "<" ? "\\<" : found,
  );
}
