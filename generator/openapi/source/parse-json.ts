import type { JsonValue, Result } from "../../model/index.js";
import { explainSyntax, findDuplicateKeys, JsonPositions, LineIndex } from "../../smithy/json/index.js";
import { diagnose } from "./diagnostics.js";
import { Source, type SourceText } from "./source.js";

/** Parses a file of JSON. */
export function parseJson(input: SourceText): Result<Source> {
  const { file, text } = input;
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    const problem = explainSyntax(text);
    const location = { file, ...new LineIndex(text).at(problem.offset) };
    return { diagnostics: [diagnose["invalid-text"](problem, { location })] };
  }
  const duplicates = findDuplicateKeys(text, value);
  const lines = duplicates.length > 0 ? new LineIndex(text) : undefined;
  const diagnostics = duplicates.map(({ key, offset }) =>
    diagnose["duplicate-name"]({ name: key }, { location: { file, ...lines!.at(offset) } }),
  );
  return { value: new Source(input, value, new JsonPositions(text)), diagnostics };
}
