import type { JsonObject } from "../model/index.js";
import { JsonPositions } from "../smithy/json/index.js";

/**
 * A `package.json` with some scripts more, every other byte of it left as it is: indentation, line ends, lists on one
 * line.
 *
 * @param text An object, whose `scripts`, if there, are one as well.
 * @param scripts By name; none of them may be there already.
 */
export function withScripts(text: string, scripts: Readonly<Record<string, string>>): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const json = text.slice(mark.length);
  const isPresent = (JSON.parse(json) as JsonObject)["scripts"] !== undefined;
  const style = styleOf(json);
  const { value: start } = new JsonPositions(json).find(isPresent ? ["scripts"] : []);
  const inner = style.indent.repeat(isPresent ? 2 : 1);
  const entries = Object.entries(scripts).map(([name, line]) => `${JSON.stringify(name)}: ${JSON.stringify(line)}`);
  const lines = entries.map((entry) => `${style.end}${inner}${style.indent}${entry}`);
  const added = isPresent ? entries : [`"scripts": {${lines.join(",")}${style.end}${inner}}`];
  return mark + insertAtEnd(json, start, added, { ...style, inner });
}

interface Style {
  /** Of one level; nothing where all is on one line. */
  readonly indent: string;
  /** Of lines. */
  readonly end: string;
}

function styleOf(json: string): Style {
  return {
    indent: /^[ \t]+(?=["}\]])/m.exec(json)?.[0] ?? "  ",
    end: json.includes("\r\n") ? "\r\n" : "\n",
  };
}

/** Writes entries before the brace that closes an object. */
function insertAtEnd(
  json: string,
  start: number,
  entries: readonly string[],
  { end, inner, indent }: Style & { readonly inner: string },
): string {
  const close = closingBrace(json, start);
  const before = json.slice(0, close).trimEnd();
  const gap = json.slice(before.length, close);
  const isEmpty = before.length === start + 1;
  const isOneLine = !isEmpty && !gap.includes("\n");
  const separator = isOneLine ? " " : end + inner;
  const closing = isEmpty ? end + inner.slice(indent.length) : gap;
  return `${before}${isEmpty ? "" : ","}${separator}${entries.join(`,${separator}`)}${closing}${json.slice(close)}`;
}

/** Where the object ends that begins at an offset of a valid JSON text. */
function closingBrace(json: string, start: number): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}]/g;
  tokens.lastIndex = start;
  let depth = 0;
  for (let token = tokens.exec(json); token !== null; token = tokens.exec(json)) {
    if (token[0] === "{") depth++;
    if (token[0] === "}" && --depth === 0) return token.index;
  }
  return json.length;
}
