import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { JsonObject } from "../model/index.js";
import { shared, sharedFile } from "./shared.js";

/** What Smithy's own converter made of some models. */
export interface Golden {
  /** File of the expected document, relative to the corpus. */
  readonly expected: string;
  /** The models, as JSON. */
  readonly models: readonly string[];
  readonly config: JsonObject;
  /** The document was written by a part of the converter that keeps `components` though there are none. */
  readonly emptyComponentsKept?: boolean;
}

/** The cases of a corpus of goldens; none without the corpora. */
export function goldensOf(corpus: "openapi" | "jsonschema"): readonly Golden[] {
  if (!shared.present) return [];
  const cases = readJson(sharedFile("corpus", "smithy", corpus, "cases.json")) as readonly Golden[];
  return cases.map((each) => ({ ...each, models: each.models.map((model) => jsonForm(corpus, model)) }));
}

export function expectedOf(corpus: "openapi" | "jsonschema", { expected }: Golden): unknown {
  return readJson(sharedFile("corpus", "smithy", corpus, expected));
}

/** A model of the corpus as JSON: itself, or what stands for it in the folder `ast` beside it. */
function jsonForm(corpus: string, model: string): string {
  const path = sharedFile("corpus", "smithy", corpus, model);
  if (model.endsWith(".json")) return path;
  const json = join(dirname(path), "ast", basename(path).replace(/\.smithy$/, ".json"));
  if (!existsSync(json)) throw new Error(`${model} has no JSON form`);
  return json;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
