import { isJsonObject, type JsonValue } from "../../model/index.js";
import { parseSource } from "./parse-source.js";
import { parseReference } from "./reference.js";
import type { Source, SourceText } from "./source.js";

/** Gives the text of a file by its absolute path, or says why there is none. */
export type ReadFile = (path: string) => SourceText | { readonly path: string; readonly reason: string };

/** The files that some documents lead to. */
export interface Reached {
  /** Those that references name, and those that these name in turn, without the documents that it began with. */
  readonly texts: readonly SourceText[];
  /** Paths that references name and nothing can be read from, with the reason. */
  readonly absent: ReadonlyMap<string, string>;
  /** Paths of all files that another one names, the documents that it began with among them. */
  readonly named: ReadonlySet<string>;
}

/** Reads the files that the references in some documents name, each once, and those that these name in turn. */
export async function reachedFiles(roots: readonly SourceText[], read: ReadFile): Promise<Reached> {
  const texts: SourceText[] = [];
  const absent = new Map<string, string>();
  const named = new Set<string>();
  const known = new Set(roots.map(({ path }) => path));
  const open = [...roots];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const path of await filesNamedIn(text)) {
      if (path !== text.path) named.add(path);
      if (known.has(path)) continue;
      known.add(path);
      const found = read(path);
      if ("reason" in found) {
        absent.set(path, found.reason);
      } else {
        texts.push(found);
        open.push(found);
      }
    }
  }
  return { texts: texts.sort((a, b) => (a.path < b.path ? -1 : 1)), absent, named };
}

async function filesNamedIn(text: SourceText): Promise<ReadonlySet<string>> {
  if (!mayNameFiles(text.text)) return new Set();
  const { value } = await parseSource(text);
  return value ? namedFiles(value) : new Set();
}

/** Tells most documents of a single file from their text alone; parsing takes longer than all the rest of a run in which nothing changed. */
function mayNameFiles(text: string): boolean {
  if (/\bmapping\b|\\u00/.test(text)) return true;
  for (const { index } of text.matchAll(/\$ref/g)) {
    if (!/^\$ref["']?\s*:\s*["']?#/.test(text.slice(index, index + 40))) return true;
  }
  return false;
}

function namedFiles(source: Source): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<JsonValue>();
  const open: JsonValue[] = [source.value];
  const add = (text: unknown): void => {
    const reference = typeof text === "string" ? parseReference(text, source.path) : undefined;
    if (reference?.kind === "file" && reference.path !== undefined) found.add(reference.path);
  };
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isJsonObject(value)) {
      add(value["$ref"]);
      const discriminator = value["discriminator"];
      const mapping = isJsonObject(discriminator) ? discriminator["mapping"] : undefined;
      if (isJsonObject(mapping)) Object.values(mapping).filter(looksLikeFile).forEach(add);
    }
    for (const child of Object.values(value)) open.push(child as JsonValue);
  }
  return found;
}

/** The values of a mapping are names of schemas, or references like any other. */
export function looksLikeFile(text: unknown): boolean {
  return typeof text === "string" && /[/#]|\.(json|ya?ml)$/i.test(text);
}
