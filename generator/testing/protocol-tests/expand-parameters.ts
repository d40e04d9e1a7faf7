import { isJsonObject, type JsonObject, type JsonValue } from "../../model/index.js";

/**
 * The cases that a case with `testParameters` stands for: one for each row of values, in whose texts `$name:L` is the
 * value, `$name:S` the value in quotes and `$$` a dollar sign. A case without parameters stands for itself as it is.
 *
 * @see smithy.test#httpMalformedRequestTests
 */
export function expandParameters(testCase: JsonObject): readonly JsonObject[] {
  const { testParameters, ...rest } = testCase;
  if (!isJsonObject(testParameters)) return [testCase];
  const columns = Object.entries(testParameters) as unknown as readonly (readonly [string, readonly string[]])[];
  const rows = columns[0]?.[1] ?? [];
  return rows.map((_, row) => {
    const values = new Map(columns.map(([name, column]) => [name, column[row]!]));
    return { ...(filledIn(rest, values) as JsonObject), id: `${String(testCase["id"])}_case${row}` };
  });
}

function filledIn(json: JsonValue, values: ReadonlyMap<string, string>): JsonValue {
  if (typeof json === "string") return fillText(json, values);
  if (Array.isArray(json)) return json.map((item: JsonValue) => filledIn(item, values));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [fillText(key, values), filledIn(value, values)]),
  );
}

function fillText(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\$|\$(\w+):([LS])/g, (found, name: string | undefined, format: string) => {
    if (name === undefined) return "$";
    const value = values.get(name);
    if (value === undefined) throw new Error(`no values for ${found}`);
    return format === "S" ? JSON.stringify(value) : value;
  });
}
