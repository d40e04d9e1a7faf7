import type { Block } from "./block.js";
import { decodeEntities } from "./entities.js";
import { codeSpan, escapeText, link } from "./inline.js";

/** A tag of the vocabulary that models use. Anything else in angle brackets is text, most often a placeholder. */
const TAG =
  /<(\/?)(p|div|code|a|li|ul|ol|dl|dt|dd|i|em|b|strong|note|important|replaceable|fullname|br|pre|h[1-6])\b([^<>]*)>/gi;

interface OpenInline {
  readonly tag: string;
  readonly href?: string | undefined;
  text: string;
}

/** Reads HTML as blocks of Markdown, forgiving as a browser: stray closing tags are ignored, open ones are closed. */
export function readHtml(html: string): readonly Block[] {
  const blocks: Block[] = [];
  const lists: string[] = [];
  const isOpenItem: boolean[] = [];
  let inlines: OpenInline[] = [{ tag: "", text: "" }];
  let announcement = "";
  let isHeading = false;
  let isItem = false;

  const top = () => inlines[inlines.length - 1]!;
  const isCode = () => inlines.some(({ tag }) => tag === "code" || tag === "pre");

  const close = (tag: string): void => {
    const at = inlines.findLastIndex((open) => open.tag === tag);
    if (at <= 0) return;
    while (inlines.length > at) {
      const { tag: closing, text, href } = inlines.pop()!;
      top().text += isCode() ? text : inlineMarkdown(closing, text, href);
    }
  };

  const flush = (isVerbatim = false): void => {
    while (inlines.length > 1) close(top().tag);
    const raw = inlines[0]!.text;
    inlines = [{ tag: "", text: "" }];
    const text = isVerbatim ? raw : raw.replace(/\s+/g, " ").trim();
    if (text === "") return;
    const startsItem = isOpenItem.length > 0 && !isOpenItem.at(-1);
    if (startsItem) isOpenItem[isOpenItem.length - 1] = true;
    const wasItem = isItem;
    isItem = startsItem;
    const indent = lists.map((marker) => " ".repeat(marker.length)).join("");
    blocks.push({
      text: announcement + (isHeading ? `**${text}**` : text),
      lead: startsItem ? indent.slice(0, -lists.at(-1)!.length) + lists.at(-1)! : indent,
      indent,
      isVerbatim,
      isTight: startsItem && wasItem,
    });
    announcement = "";
  };

  const openItem = (): void => {
    flush();
    if (lists.length > 0) isOpenItem[isOpenItem.length - 1] = false;
  };

  const openTag = (tag: string, attributes: string): void => {
    switch (tag) {
      case "code":
      case "a":
      case "i":
      case "em":
      case "b":
      case "strong":
      case "replaceable":
        inlines.push({ tag, text: "", href: /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] });
        return;
      case "ul":
      case "dl":
      case "ol":
        flush();
        lists.push(tag === "ol" ? "1. " : "- ");
        isOpenItem.push(true);
        return;
      case "li":
      case "dt":
        return openItem();
      case "note":
      case "important":
        flush();
        announcement = tag === "note" ? "Note: " : "Important: ";
        return;
      case "pre":
        flush();
        inlines.push({ tag, text: "" });
        return;
      default:
        flush();
        isHeading = /^h\d$/.test(tag);
    }
  };

  const closeTag = (tag: string): void => {
    switch (tag) {
      case "ul":
      case "ol":
      case "dl":
        flush();
        lists.pop();
        isOpenItem.pop();
        return;
      case "pre": {
        const code = inlines
          .slice(1)
          .map(({ text }) => text)
          .join("");
        inlines = [{ tag: "", text: `\`\`\`\n${code.replace(/^\n|\s+$/g, "")}\n\`\`\`` }];
        return flush(true);
      }
      case "code":
      case "a":
      case "i":
      case "em":
      case "b":
      case "strong":
      case "replaceable":
        return close(tag);
      default:
        flush();
        isHeading = false;
    }
  };

  const source = html.replace(/<!--[\s\S]*?(-->|$)/g, "");
  let from = 0;
  const append = (text: string): void => {
    const decoded = decodeEntities(text);
    top().text += isCode() ? decoded : escapeText(decoded);
  };
  for (const tag of source.matchAll(TAG)) {
    append(source.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (tag[1] === "") openTag(tag[2]!.toLowerCase(), tag[3]!);
    else closeTag(tag[2]!.toLowerCase());
  }
  append(source.slice(from));
  flush();
  return blocks;
}

function inlineMarkdown(tag: string, text: string, href: string | undefined): string {
  const content = text.replace(/\s+/g, " ");
  const inner = content.trim();
  if (inner === "") return content;
  const around = (marked: string) => (content.startsWith(" ") ? " " : "") + marked + (content.endsWith(" ") ? " " : "");
  switch (tag) {
    case "code":
      return around(codeSpan(inner));
    case "a":
      return around(href === undefined ? inner : link(inner, decodeEntities(href)));
    case "b":
    case "strong":
      return around(`**${inner}**`);
    default:
      return around(`*${inner}*`);
  }
}
