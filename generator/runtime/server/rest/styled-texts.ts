import { unreadable } from "../refusal.js";
import type { RequestHead } from "../bound-members.js";
import type { Style } from "./styled.js";

/** What becomes of the text: `open object`: one that has other properties than those of its model. */
export type Kind = "scalar" | "list" | "object" | "open object";

/** The texts of a value: each alone, or after the name of its property. Decoded. */
export type Texts = readonly (readonly string[])[];

interface Wanted {
  readonly kind: Kind;
  readonly properties?: readonly string[];
}

/** A text alone. */
export function separated(text: string): readonly string[] {
  return [text];
}

/** The texts of a parameter in a request; `undefined` where it has none. */
export function textsIn(head: RequestHead, member: string, style: Style, wanted: Wanted): Texts | undefined {
  switch (style.in) {
    case "path":
      return inPath(head.rawLabels.get(style.name) ?? head.rawLabels.get(member), style, wanted);
    case "header":
      return inHeader(head.headers.get(style.name), style, wanted);
    case "query":
      return inPairs(pairsOf(head.search, "&"), style, wanted);
    case "cookie":
      return inPairs(pairsOf(head.headers.get("cookie") ?? "", ";"), style, wanted);
    default:
      return style.in satisfies never;
  }
}

type Pair = readonly [name: string, raw: string];

/** Names decoded, values not: what separates items is not escaped, what looks like it within them is. */
function pairsOf(text: string, separator: "&" | ";"): readonly Pair[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part): Pair => {
      const at = part.indexOf("=");
      return at < 0 ? [decoded(part), ""] : [decoded(part.slice(0, at)), part.slice(at + 1)];
    });
}

function inPairs(pairs: readonly Pair[], { name, style, explode }: Style, wanted: Wanted): Texts | undefined {
  const isObject = wanted.kind === "object" || wanted.kind === "open object";
  if (style === "deepObject" && isObject) {
    return some(
      pairs.flatMap(([key, raw]) => {
        const isOurs = key.startsWith(`${name}[`) && key.endsWith("]");
        return isOurs ? [[key.slice(name.length + 1, -1), decoded(raw)]] : [];
      }),
    );
  }
  if (explode && isObject) {
    const known = new Set(wanted.properties);
    const isOurs = (key: string) => known.has(key) || wanted.kind === "open object";
    return some(pairs.filter(([key]) => isOurs(key)).map(([key, raw]) => [key, decoded(raw)]));
  }
  const own = pairs.filter(([key]) => key === name).map(([, raw]) => raw);
  const [first] = own;
  if (first === undefined) return undefined;
  if (wanted.kind === "scalar") return [[decoded(first)]];
  if (explode) return own.map((raw) => [decoded(raw)]);
  return items(first, SEPARATORS[style] ?? /,/, wanted);
}

const SEPARATORS: Readonly<Partial<Record<Style["style"], RegExp>>> = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7C|\|/i,
};

function inPath(raw: string | undefined, { name, style, explode }: Style, wanted: Wanted): Texts | undefined {
  if (raw === undefined) return undefined;
  if (style === "label") {
    if (!raw.startsWith(".")) throw unreadable("A parameter of the path does not begin with a point");
    return items(raw.slice(1), explode ? /\./ : /,/, wanted, explode, decodedInPath);
  }
  if (style !== "matrix") return items(raw, /,/, wanted, explode, decodedInPath);
  if (!raw.startsWith(";")) throw unreadable("A parameter of the path does not begin with a semicolon");
  return inPairs(pairsOf(raw.slice(1), ";"), { name, style, explode, in: "path" }, wanted);
}

function inHeader(raw: string | null, { explode }: Style, wanted: Wanted): Texts | undefined {
  if (raw === null) return undefined;
  return items(raw, /\s*,\s*/, wanted, explode, (text) => text);
}

/** The texts between separators: of objects pairs, or `name=text` each. */
function items(
  raw: string,
  separator: RegExp,
  { kind }: Wanted,
  explode = false,
  decode: (text: string) => string = decoded,
): Texts {
  if (kind === "scalar") return [[decode(raw)]];
  const parts = raw === "" ? [] : raw.split(separator);
  if (kind === "list") return parts.map((part) => [decode(part)]);
  if (explode) {
    return parts.map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [decode(part)] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
  }
  const pairs: string[][] = [];
  for (let at = 0; at < parts.length; at += 2) pairs.push(parts.slice(at, at + 2).map((part) => decode(part)));
  return pairs;
}

function some(texts: Texts): Texts | undefined {
  return texts.length > 0 ? texts : undefined;
}

/** In a query a plus stands for a space. */
function decoded(text: string): string {
  return decodedInPath(text.replaceAll("+", " "));
}

function decodedInPath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable("A parameter is not percent-encoded UTF-8");
  }
}
