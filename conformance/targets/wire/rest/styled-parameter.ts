import type { JsonObject } from "../../../../generator/model/index.js";
import { isObject } from "../json-body.js";

/** How a value is encoded for the place that it travels in. */
export type Encode = (text: string) => string;

/**
 * A parameter in one of OpenAPI's styles, as the text that stands in its place: the part of a path, `name=value` pairs
 * of a query or of cookies, or the value of a header.
 *
 * @see hallmark.openapi#parameter
 */
export function styledParameter(styled: JsonObject, name: string, value: unknown, encode: Encode): string {
  const style = String(styled["style"] ?? "simple");
  const key = encode(name);
  if (styled["content"] !== undefined) return named(styled, key, encode(JSON.stringify(value)));
  const explode = styled["explode"] === true;
  const list = Array.isArray(value) ? value.map((each) => encode(textIn(each))) : undefined;
  const pairs = isObject(value)
    ? Object.entries(value).map(([inner, each]) => [encode(inner), encode(textIn(each))] as const)
    : undefined;
  const assigned = pairs?.map(([inner, each]) => `${inner}=${each}`);
  const flat = pairs?.flat();
  const single = encode(textIn(value));
  switch (style) {
    case "simple":
      return list?.join(",") ?? (explode ? assigned : flat)?.join(",") ?? single;
    case "label":
      return `.${list?.join(explode ? "." : ",") ?? (explode ? assigned?.join(".") : flat?.join(",")) ?? single}`;
    case "matrix":
      if (explode && list) return list.map((each) => `;${key}=${each}`).join("");
      if (explode && assigned) return assigned.map((each) => `;${each}`).join("");
      return `;${key}=${(list ?? flat)?.join(",") ?? single}`;
    case "deepObject":
      return pairs
        ? pairs.map(([inner, each]) => `${key}${encode("[")}${inner}${encode("]")}=${each}`).join("&")
        : `${key}=${single}`;
    default: {
      if (explode && list) return list.map((each) => `${key}=${each}`).join("&");
      if (explode && assigned) return assigned.join("&");
      const separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
      return `${key}=${(list ?? flat)?.join(separator) ?? single}`;
    }
  }
}

/** In queries and cookies a value has its name before it, elsewhere it stands alone. */
function named(styled: JsonObject, key: string, value: string): string {
  return styled["in"] === "query" || styled["in"] === "cookie" ? `${key}=${value}` : value;
}

function textIn(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
