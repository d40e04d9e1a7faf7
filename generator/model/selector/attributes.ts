import { isJsonObject, type JsonValue } from "../json.js";
import { memberNameOf, namespaceOf, shapeNameOf } from "../shape-id.js";
import { isMember, type Selectable } from "./neighbors.js";
import type { AttributeTest } from "./selector.js";

/** Whether a shape has an attribute, such as `trait|length|min`, and, if a test is given, one that passes it. */
export function hasAttribute(shape: Selectable, path: readonly string[], test: AttributeTest | undefined): boolean {
  const value = attributeOf(shape, path);
  if (test === undefined) return value !== undefined;
  if (value === undefined || (typeof value === "object" && value !== null)) return false;
  const text = test.ignoreCase ? String(value).toLowerCase() : String(value);
  const isMatch = test.values.some((wanted) => {
    return compare(text, test.operator, test.ignoreCase ? wanted.toLowerCase() : wanted);
  });
  return test.operator === "!=" ? !isMatch : isMatch;
}

function compare(text: string, operator: AttributeTest["operator"], wanted: string): boolean {
  switch (operator) {
    case "=":
    case "!=":
      return text === wanted;
    case "^=":
      return text.startsWith(wanted);
    case "$=":
      return text.endsWith(wanted);
    case "*=":
      return text.includes(wanted);
    default:
      return operator satisfies never;
  }
}

function attributeOf(shape: Selectable, [name, ...path]: readonly string[]): JsonValue | undefined {
  switch (name) {
    case "id":
      return path.length === 0 ? shape.id : partOfId(shape.id, path[0]!);
    case "service":
      if (isMember(shape) || shape.type !== "service") return undefined;
      return path.length === 0 ? shape.id : path[0] === "version" ? shape.version : undefined;
    case "trait": {
      const [trait = "", ...steps] = path;
      let value = shape.traits.get(trait.includes("#") ? trait : `smithy.api#${trait}`);
      for (const step of steps) value = isJsonObject(value) ? value[step] : undefined;
      return value;
    }
    default:
      return undefined;
  }
}

function partOfId(id: string, part: string): string | undefined {
  if (part === "name") return shapeNameOf(id);
  if (part === "namespace") return namespaceOf(id);
  return part === "member" ? memberNameOf(id) : undefined;
}
