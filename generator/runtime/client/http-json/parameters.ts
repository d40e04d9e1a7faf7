import type { NormalizedSchema as Schema } from "@smithy/core/schema";

/** One parameter that Smithy's bindings cannot say, with its value. @see hallmark.openapi#parameter */
export interface StyledParameter {
  readonly member: string;
  readonly place: "query" | "path" | "header" | "cookie";
  readonly name: string;
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type that the whole value is written in; empty where the style says how. */
  readonly content: string;
  readonly schema: Schema;
  readonly value: unknown;
}

/** The parameters of an input in styles of OpenAPI, those that are absent without a value. */
export function styledParameters(input: Schema, value: Readonly<Record<string, unknown>>): readonly StyledParameter[] {
  if (!input.isStructSchema()) return [];
  return [...input.structIterator()].flatMap(([member, schema]) => {
    const trait = schema.getMergedTraits()["parameter"] as readonly (string | number)[] | undefined;
    if (!trait) return [];
    const [place, name, style, explode, allowReserved, content] = trait;
    return [
      {
        member,
        place: place as StyledParameter["place"],
        name: String(name),
        style: style as StyledParameter["style"],
        explode: explode === 1,
        allowReserved: allowReserved === 1,
        content: String(content),
        schema,
        value: Object.hasOwn(value, member) ? value[member] : undefined,
      },
    ];
  });
}

/** A value as text: one, one for each item, or one for each property. */
type Texts = string | readonly string[] | readonly (readonly [name: string, text: string])[];

const isList = (texts: Texts): texts is readonly string[] => Array.isArray(texts) && !Array.isArray(texts[0]);

/** Escapes what could be taken for a delimiter, or not be sent at all. */
export function escaped(text: string, allowReserved = false): string {
  const safe = encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (!allowReserved) return safe;
  // Without `#`, `&` and `+`, which would say something else at this place.
  return safe.replace(/%(?:3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2C|3B|3D)/g, decodeURIComponent);
}

/** The parameter in a path, in place of its name in braces. @see https://www.rfc-editor.org/rfc/rfc6570 */
export function inPath(parameter: StyledParameter, texts: Texts): string {
  const { name, style, explode } = parameter;
  const [prefix, separator] = style === "label" ? [".", explode ? "." : ","] : ["", ","];
  if (style === "matrix") {
    if (typeof texts === "string") return `;${escaped(name)}=${escaped(texts)}`;
    if (!explode)
      return `;${escaped(name)}=${flat(texts)
        .map((text) => escaped(text))
        .join(",")}`;
    const pairs = isList(texts) ? texts.map((text) => [name, text] as const) : texts;
    return pairs.map(([key, text]) => `;${escaped(key)}=${escaped(text)}`).join("");
  }
  return prefix + joined(texts, explode, separator, (text) => escaped(text));
}

/** The parameter as the value of a header. */
export function inHeader({ explode }: StyledParameter, texts: Texts): string {
  return joined(texts, explode, ",", (text) => text);
}

/** The parameter as one or more of the query, or of a cookie: names and values, escaped. */
export function inQuery(parameter: StyledParameter, texts: Texts): readonly (readonly [name: string, text: string])[] {
  const { name, style, explode, allowReserved } = parameter;
  const escape = (text: string) => escaped(text, allowReserved);
  const key = escaped(name);
  if (typeof texts === "string") return [[key, escape(texts)]];
  if (style === "deepObject" && !isList(texts)) {
    return texts.map(([property, text]) => [escaped(`${name}[${property}]`), escape(text)]);
  }
  if (explode) {
    return isList(texts)
      ? texts.map((text) => [key, escape(text)])
      : texts.map(([property, text]) => [escaped(property), escape(text)]);
  }
  const separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
  return [[key, flat(texts).map(escape).join(separator)]];
}

/** The value of a parameter as text. */
export function textsOf(
  { schema, value, content }: StyledParameter,
  toJson: (schema: Schema, value: unknown) => string,
): Texts {
  if (content !== "") return toJson(schema, value);
  const scalar = (own: Schema, part: unknown): string =>
    part instanceof Date || part instanceof Uint8Array || (typeof part === "object" && part !== null)
      ? unquoted(toJson(own, part))
      : String(part);
  if (schema.isListSchema() && Array.isArray(value)) {
    return value
      .filter((part) => part !== null && part !== undefined)
      .map((part) => scalar(schema.getValueSchema(), part));
  }
  const isObject = typeof value === "object" && value !== null && (schema.isStructSchema() || schema.isMapSchema());
  if (!isObject || Array.isArray(value)) return scalar(schema, value);
  // Written as JSON first, which gives the properties their names on the wire, and unions their members.
  const json = JSON.parse(toJson(schema, value)) as unknown;
  if (typeof json !== "object" || json === null || Array.isArray(json)) return String(json);
  return Object.entries(json)
    .filter(([, part]) => part !== null)
    .flatMap(([property, part]: [string, unknown]) =>
      (Array.isArray(part) ? part : [part]).map(
        (one) => [property, typeof one === "object" ? JSON.stringify(one) : String(one)] as const,
      ),
    );
}

function joined(texts: Texts, explode: boolean, separator: string, escape: (text: string) => string): string {
  if (typeof texts === "string") return escape(texts);
  if (isList(texts)) return texts.map(escape).join(separator);
  if (!explode) return flat(texts).map(escape).join(separator);
  return texts.map(([property, text]) => `${escape(property)}=${escape(text)}`).join(separator);
}

function flat(texts: Exclude<Texts, string>): readonly string[] {
  return isList(texts) ? texts : texts.flat();
}

function unquoted(json: string): string {
  const value = JSON.parse(json) as unknown;
  return typeof value === "string" ? value : json;
}
