import type { Result } from "../../model/index.js";
import { explainEncoding, LineIndex } from "../../smithy/json/index.js";
import { diagnose } from "./diagnostics.js";
import { parseJson } from "./parse-json.js";
import type { Source, SourceText } from "./source.js";

/** How deep values may nest. No document comes near it, and what walks through one may then call itself. */
export const DEEPEST = 400;

const parsed = new WeakMap<SourceText, Promise<Result<Source>>>();

/** Parses a file of JSON or YAML, whichever it is, once. */
export function parseSource(text: SourceText): Promise<Result<Source>> {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

async function parse(input: SourceText): Promise<Result<Source>> {
  const text = input.text.startsWith("\uFEFF") ? input.text.slice(1) : input.text;
  const source = { ...input, text };
  const encoding = explainEncoding(text);
  if (encoding) {
    const location = { file: input.file, ...new LineIndex(text).at(encoding.offset) };
    return { diagnostics: [diagnose["invalid-text"](encoding, { location })] };
  }
  const result = isJson(source) ? parseJson(source) : (await import("./parse-yaml.js")).parseYaml(source);
  if (!result.value || depthOf(result.value) <= DEEPEST) return result;
  const location = { file: input.file, line: 1, column: 1 };
  return { diagnostics: [diagnose["nested-too-deeply"]({ limit: DEEPEST }, { location })] };
}

/** YAML may begin with a brace as well, but then it is seldom called JSON and never parses as such. */
function isJson({ file, text }: SourceText): boolean {
  if (/\.json$/i.test(file)) return true;
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Counts until it is too deep, without recursion. What aliases share is looked at once at each depth. */
function depthOf({ value }: Source): number {
  let depth = 0;
  let level = new Set<unknown>([value]);
  while (level.size > 0 && depth <= DEEPEST) {
    depth++;
    const next = new Set<unknown>();
    for (const each of level) {
      if (typeof each !== "object" || each === null) continue;
      for (const child of Object.values(each)) if (typeof child === "object" && child !== null) next.add(child);
    }
    level = next;
  }
  return depth;
}
