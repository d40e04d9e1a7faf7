/** Whether a page is HTML: by its name, or by how it begins. */
export function isHtml(file: string, text: string): boolean {
  return /\.x?html?$/i.test(file) || /^\s*<(!doctype\s|html|head|body|!--)/i.test(text);
}

/** Elements that are no part of what a page says. */
const SKIPPED = new Set(
  "head script style template svg nav header footer aside form button select noscript iframe".split(" "),
);
/** Elements whose text is not marked up. */
const RAW = new Set(["script", "style", "textarea", "title"]);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** Elements that stand within a sentence; all others begin and end one. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const MAIN = /\brole\s*=\s*["']?main\b|\bclass\s*=\s*["']?body["'\s>]/i;
const NAVIGATION = /\brole\s*=\s*["']?(navigation|banner|contentinfo|search)\b/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  minus: "−",
  hellip: "…",
  bull: "•",
  para: "¶",
  copy: "©",
  reg: "®",
  trade: "™",
  shy: "",
  rarr: "→",
  larr: "←",
};

/**
 * The text of an HTML page as it reads: its main part where it has one, without navigation and scripts, a blank line
 * between blocks. Takes any text; time grows linearly with it.
 */
export function textOfHtml(html: string): string {
  const whole: string[] = [];
  const main: string[] = [];
  const open = new OpenElements();
  for (const { text, tag } of partsOf(html)) {
    if (tag === undefined) {
      if (!open.isSkipping) (open.isInMain ? main : whole).push(decoded(text));
      continue;
    }
    const [, slash, name] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag)!;
    const element = name!.toLowerCase();
    if (!INLINE.has(element)) (open.isInMain ? main : whole).push(element === "br" ? "\n" : "\n\n");
    if (slash) open.close(element);
    else if (!VOID.has(element) && !tag.endsWith("/>")) open.open(element, tag);
  }
  return (main.length > 0 ? main : whole).join("");
}

/** The elements around a place. */
class OpenElements {
  readonly #names: { readonly name: string; readonly skips: boolean; readonly isMain: boolean }[] = [];
  readonly #counts = new Map<string, number>();
  #skipping = 0;
  #mains = 0;

  get isSkipping(): boolean {
    return this.#skipping > 0;
  }

  get isInMain(): boolean {
    return this.#mains > 0;
  }

  open(name: string, tag: string): void {
    const element = {
      name,
      skips: SKIPPED.has(name) || NAVIGATION.test(tag),
      isMain: name === "main" || MAIN.test(tag),
    };
    this.#names.push(element);
    this.#count(element, 1);
  }

  /** Closes the nearest element of that name and all within it; a stray tag closes nothing. */
  close(name: string): void {
    if (!this.#counts.get(name)) return;
    for (let element = this.#names.pop(); element; element = this.#names.pop()) {
      this.#count(element, -1);
      if (element.name === name) return;
    }
  }

  #count({ name, skips, isMain }: { name: string; skips: boolean; isMain: boolean }, by: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
    if (skips) this.#skipping += by;
    if (isMain) this.#mains += by;
  }
}

/** A page as a sequence of texts and tags; comments and declarations are left out. What is not closed ends the page. */
function* partsOf(html: string): Generator<{ readonly text: string; readonly tag?: string }> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    yield { text: html.slice(at, start < 0 ? undefined : start) };
    if (start < 0) return;
    if (!/[a-z/!?]/i.test(html[start + 1] ?? "")) {
      yield { text: "<" };
      at = start + 1;
      continue;
    }
    const isTag = /^<\/?[a-z]/i.test(html.slice(start, start + 3));
    const end = isTag ? endOfTag(html, start) : endOfMarkup(html, start);
    if (end < 0) return;
    at = end;
    if (!isTag) continue;
    const tag = html.slice(start, end);
    yield { text: "", tag };
    const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined || !RAW.has(name)) continue;
    const close = new RegExp(`</${name}`, "gi");
    close.lastIndex = end;
    const found = close.exec(html);
    if (!found) return;
    at = found.index;
  }
}

/** The place after a comment, a declaration or a processing instruction. */
function endOfMarkup(html: string, start: number): number {
  const close = html.startsWith("<!--", start) ? "-->" : ">";
  const end = html.indexOf(close, start + 2);
  return end < 0 ? -1 : end + close.length;
}

/** The place after a tag; `>` in a quoted value does not end it. */
function endOfTag(html: string, start: number): number {
  for (let at = start + 1; at < html.length; at++) {
    const letter = html[at]!;
    if (letter === ">") return at + 1;
    if ((letter === '"' || letter === "'") && html[at - 1] === "=") {
      at = html.indexOf(letter, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
