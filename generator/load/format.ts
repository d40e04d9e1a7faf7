/** What a model may be written in. */
export type Format = "smithy" | "openapi";

const SMITHY = /"smithy"\s*:/;
const OPENAPI_JSON = /"(?:openapi|swagger)"\s*:\s*"[\d.]+"/;
const OPENAPI_YAML = /^(?:"(?:openapi|swagger)"|'(?:openapi|swagger)'|openapi|swagger)[ \t]*:/m;

/** The format of a text, as far as it looks like a model at all. What only looks like one is found when it is read. */
export function formatOf(path: string, text: string): Format | undefined {
  if (isYaml(path)) return OPENAPI_YAML.test(text) || OPENAPI_JSON.test(text) ? "openapi" : undefined;
  const isSmithy = SMITHY.test(text);
  if (!OPENAPI_JSON.test(text)) return isSmithy ? "smithy" : undefined;
  return isSmithy && topNames(text).includes("smithy") ? "smithy" : "openapi";
}

/** Whether a file is YAML by its name. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** A text may speak of both formats; what stands at its top decides. */
function topNames(text: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(text) as object);
  } catch {
    return [];
  }
}
