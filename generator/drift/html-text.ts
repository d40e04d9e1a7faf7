import { Parser } from "htmlparser2";

/** Whether a page is HTML: by its name, or by how it begins. */
export function isHtml(file: string, text: string): boolean {
  return /\.x?html?$/i.test(file) || /^\s*<(!doctype\s|html|head|body|!--)/i.test(text);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Elements that are no part of what a page says. */
const SKIPPED = words(
  "head title script style template svg nav header footer aside form button select noscript iframe",
);
/** Elements that stand within a sentence; all others begin and end one. */
const INLINE = words(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr",
);
/** A page that goes deeper is none, and the parser's time grows with the square of the depth. */
const MAX_DEPTH = 2_000;
const NAVIGATION = words("navigation banner contentinfo search");

type Attributes = Readonly<Record<string, string>>;

/**
 * The text of an HTML page as it reads: its main part where it has one, without navigation and scripts, a blank line
 * between blocks. Takes any text; of one that no person wrote, only what comes before elements nest too deep.
 */
export function textOfHtml(html: string): string {
  const whole: string[] = [];
  const main: string[] = [];
  const open: { readonly skips: boolean; readonly isMain: boolean }[] = [];
  let skipping = 0;
  let mains = 0;
  const write = (text: string) => (mains > 0 ? main : whole).push(text);
  const breakAt = (name: string) => {
    if (!INLINE.has(name)) write(name === "br" ? "\n" : "\n\n");
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      breakAt(name);
      const element = { skips: skips(name, attributes), isMain: isMain(name, attributes) };
      open.push(element);
      skipping += Number(element.skips);
      mains += Number(element.isMain);
      if (open.length > MAX_DEPTH) parser.pause();
    },
    ontext(text) {
      if (skipping === 0) write(text);
    },
    onclosetag(name) {
      if (name !== "br") breakAt(name);
      const element = open.pop();
      skipping -= Number(element?.skips ?? false);
      mains -= Number(element?.isMain ?? false);
    },
  });
  parser.end(html);
  return (main.length > 0 ? main : whole).join("");
}

function skips(name: string, { role = "" }: Attributes): boolean {
  return SKIPPED.has(name) || NAVIGATION.has(role);
}

/** The AWS CLI reference marks its main part by a role or a class. */
function isMain(name: string, { role, class: classes = "" }: Attributes): boolean {
  return name === "main" || role === "main" || classes.split(/\s+/).includes("body");
}
