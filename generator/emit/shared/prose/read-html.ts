import type { Block } from "./block.js";
import { decodeEntities } from "./entities.js";
import { codeSpan, escapeText, link } from "./inline.js";

/** A tag of the vocabulary that models use. Anything else in angle brackets is text, most often a placeholder. */
const TAG =
  /<(\/?)(p|div|code|a|li|ul|ol|dl|dt|dd|i|em|b|strong|note|important|replaceable|fullname|br|pre|h[1-6])\b([^<>]*)>/gi;

const INLINE = new Set(["a", "b", "code", "em", "i", "pre", "replaceable", "strong"]);
const LIST_MARKERS: Readonly<Record<string, string>> = { dl: "- ", ol: "1. ", ul: "- " };
const ANNOUNCEMENTS: Readonly<Record<string, string>> = { important: "Important: ", note: "Note: " };

/** Reads HTML as blocks of Markdown, forgiving as a browser: stray closing tags are ignored, open ones are closed. */
export function readHtml(html: string): readonly Block[] {
  const reader = new HtmlReader();
  const source = html.replace(/<!--[\s\S]*?(-->|$)/g, "");
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of source.matchAll(TAG)) {
    reader.text(source.slice(from, index));
    from = index + tag.length;
    if (slash === "") reader.open(name!.toLowerCase(), attributes!);
    else reader.close(name!.toLowerCase());
  }
  reader.text(source.slice(from));
  return reader.end();
}

/** An inline tag that is open, with the Markdown of what it holds so far. */
interface OpenInline {
  readonly tag: string;
  readonly attributes: string;
  markdown: string;
}

interface OpenList {
  readonly marker: string;
  /** Whether the next block is the first one of an item, which gets the marker. */
  isItemDue: boolean;
}

class HtmlReader {
  readonly #blocks: Block[] = [];
  readonly #lists: OpenList[] = [];
  /** The first stands for the block itself. */
  #inlines: OpenInline[] = [{ tag: "", attributes: "", markdown: "" }];
  #announcement = "";
  #isHeading = false;
  #wasItem = false;

  text(html: string): void {
    const text = decodeEntities(html);
    this.#innermost().markdown += this.#isCode() ? text : escapeText(text);
  }

  open(tag: string, attributes: string): void {
    if (!INLINE.has(tag) || tag === "pre") this.#endBlock();
    const list = this.#lists.at(-1);
    if (INLINE.has(tag)) this.#inlines.push({ tag, attributes, markdown: "" });
    else if (LIST_MARKERS[tag] !== undefined) this.#lists.push({ marker: LIST_MARKERS[tag], isItemDue: false });
    else if (ANNOUNCEMENTS[tag] !== undefined) this.#announcement = ANNOUNCEMENTS[tag];
    else if ((tag === "li" || tag === "dt") && list) list.isItemDue = true;
    this.#isHeading = /^h\d$/.test(tag);
  }

  close(tag: string): void {
    if (tag === "pre") return this.#endCode();
    if (INLINE.has(tag)) return this.#closeInline(tag);
    this.#endBlock();
    if (LIST_MARKERS[tag] !== undefined) this.#lists.pop();
    this.#isHeading = false;
  }

  end(): readonly Block[] {
    this.#endBlock();
    return this.#blocks;
  }

  #innermost(): OpenInline {
    return this.#inlines.at(-1)!;
  }

  #isCode(): boolean {
    return this.#inlines.some(({ tag }) => tag === "code" || tag === "pre");
  }

  /** Closes the innermost tag of that name and what was opened in it; nothing where none is open. */
  #closeInline(tag: string): void {
    const at = this.#inlines.findLastIndex((open) => open.tag === tag);
    if (at <= 0) return;
    while (this.#inlines.length > at) {
      const inline = this.#inlines.pop()!;
      this.#innermost().markdown += this.#isCode() ? inline.markdown : inlineMarkdown(inline);
    }
  }

  #endBlock(): void {
    while (this.#inlines.length > 1) this.#closeInline(this.#innermost().tag);
    this.#push(this.#innermost().markdown.replace(/\s+/g, " ").trim(), false);
  }

  #endCode(): void {
    const code = this.#inlines.map(({ markdown }) => markdown).join("");
    this.#push(`\`\`\`\n${code.replace(/^\s*\n|\s+$/g, "")}\n\`\`\``, true);
  }

  #push(text: string, isVerbatim: boolean): void {
    this.#inlines = [{ tag: "", attributes: "", markdown: "" }];
    if (text === "") return;
    const list = this.#lists.at(-1);
    const isItem = list?.isItemDue ?? false;
    const indent = this.#lists.map(({ marker }) => " ".repeat(marker.length)).join("");
    this.#blocks.push({
      text: this.#announcement + (this.#isHeading ? `**${text}**` : text),
      lead: isItem ? indent.slice(0, -list!.marker.length) + list!.marker : indent,
      indent,
      isVerbatim,
      isTight: isItem && this.#wasItem,
    });
    if (list) list.isItemDue = false;
    this.#wasItem = isItem;
    this.#announcement = "";
  }
}

function inlineMarkdown({ tag, attributes, markdown }: OpenInline): string {
  const content = markdown.replace(/\s+/g, " ");
  const inner = content.trim();
  if (inner === "") return content;
  // Markdown wants its marks right beside the words.
  return content.replace(inner, () => marked(tag, attributes, inner));
}

function marked(tag: string, attributes: string, text: string): string {
  switch (tag) {
    case "code":
      return codeSpan(text);
    case "a": {
      const address = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
      return address === undefined ? text : link(text, decodeEntities(address));
    }
    case "b":
    case "strong":
      return `**${text}**`;
    default:
      return `*${text}*`;
  }
}
