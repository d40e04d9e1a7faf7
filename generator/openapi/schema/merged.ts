import type { JsonValue } from "../../model/index.js";
import { describe } from "../diagnostics/describe.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import { jsonTypes, type JsonType, type Schema, type Term } from "./term.js";
import { expand } from "./unfold.js";

/** How many alternatives within alternatives are looked at for `null`. */
const DEEPEST = 8;

/** Schemas that all hold of a value, put together: what `allOf` comes to. */
export class Merged {
  readonly reading: Reading;
  /** Terms of which `$ref` and `allOf` are done with. */
  readonly terms: Schema;
  /** Those of the schema itself, without what it refers to: they describe it. */
  readonly own: Schema;

  constructor(reading: Reading, terms: Schema, own: Schema) {
    this.reading = reading;
    this.terms = terms;
    this.own = own;
  }

  /** Types that all terms allow; nothing where none says any. An empty set is a contradiction. */
  get types(): ReadonlySet<JsonType> | undefined {
    let common: Set<JsonType> | undefined;
    for (const term of this.terms) {
      const stated = typesOf(this.reading, term);
      if (stated === undefined) continue;
      common = common === undefined ? new Set(stated) : intersection(common, stated);
    }
    return common;
  }

  /** Whether `null` is a value of the schema, its alternatives aside. */
  get isNullable(): boolean {
    if (this.own.some(({ node }) => saysNullable(node))) return true;
    return this.terms.every((term) => allowsNull(this.reading, term));
  }

  /** The values that `enum` and `const` leave, `null` aside, with the place that they stand in first. */
  get values(): { readonly values: readonly JsonValue[]; readonly place: Node } | undefined {
    let found: { readonly values: readonly JsonValue[]; readonly place: Node } | undefined;
    for (const { node, type } of this.terms) {
      const stated = node.has("const") ? [node.get("const")!.value] : node.get("enum")?.value;
      if (!Array.isArray(stated)) continue;
      const values = unique(stated as readonly JsonValue[]).filter(
        (value) => value !== null && (type === undefined || isOfType(value, type)),
      );
      const texts = new Set(values.map((value) => JSON.stringify(value)));
      found = found
        ? { ...found, values: found.values.filter((value) => texts.has(JSON.stringify(value))) }
        : { values, place: node };
    }
    return found;
  }

  /** The schemas of each property: all of those that stand under its name. */
  get properties(): ReadonlyMap<string, Schema> {
    const properties = new Map<string, Term[]>();
    for (const { node } of this.terms) {
      for (const [name, property] of node.entries("properties")) {
        const schemas = properties.get(name) ?? [];
        if (!schemas.some((other) => other.node.value === property.value)) schemas.push({ node: property });
        properties.set(name, schemas);
      }
    }
    return properties;
  }

  get required(): ReadonlySet<string> {
    return new Set(this.terms.flatMap(({ node }) => node.strings("required")));
  }

  /** The schemas under a keyword that holds one, such as `items`. */
  schemas(keyword: string): Schema {
    return this.terms.flatMap(({ node }) => {
      const inner = node.get(keyword);
      return inner === undefined ? [] : [{ node: inner }];
    });
  }

  /** The first value under a keyword, and whether other terms have another one, which is reported. */
  first(keyword: string): Node | undefined {
    const found = this.all(keyword);
    const [first] = found;
    const other = found.find(({ value }) => JSON.stringify(value) !== JSON.stringify(first!.value));
    if (other) leaveOut(this.reading, "conflicting-all-of", other, { subject: keyword, part: "key" });
    return first;
  }

  /** The places that a keyword stands in. */
  all(keyword: string): readonly Node[] {
    return this.terms.flatMap(({ node }) => node.get(keyword) ?? []);
  }

  /** The closest of some limits: the largest lower one, the smallest upper one. */
  limit(keyword: string, end: "lower" | "upper"): number | undefined {
    const numbers = this.terms.flatMap(({ node }) => node.number(keyword) ?? []);
    if (numbers.length === 0) return undefined;
    return end === "lower" ? Math.max(...numbers) : Math.min(...numbers);
  }

  /** The first of the schema's own terms to have a keyword, the outermost one first. */
  description(keyword: string): Node | undefined {
    return this.own.toReversed().flatMap(({ node }) => node.get(keyword) ?? [])[0];
  }
}

function typesOf(reading: Reading, { node, type }: Term): readonly JsonType[] | undefined {
  const stated = node.get("type");
  const texts = stated === undefined ? [] : Array.isArray(stated.value) ? node.strings("type") : [stated.value];
  const types: JsonType[] = [];
  for (const text of texts) {
    // Files of Swagger 2.0 are bytes, which are written as text is.
    if (text === "file" && reading.version === "2.0") types.push("string");
    else if (jsonTypes.includes(text as JsonType)) types.push(text as JsonType);
    else if (text !== "null") {
      reading.report(
        diagnose["wrong-type"]({
          want: "a type of JSON Schema",
          found: typeof text === "string" ? `\`${text}\`` : describe(text as JsonValue),
        }),
        stated!,
      );
    }
  }
  if (type !== undefined) return types.length === 0 || types.includes(type) ? [type] : types;
  return stated === undefined || (types.length === 0 && !texts.includes("null")) ? undefined : types;
}

function intersection(a: ReadonlySet<JsonType>, b: readonly JsonType[]): Set<JsonType> {
  const common = new Set([...a].filter((type) => b.includes(type)));
  // A whole number is a number.
  if ((a.has("integer") && b.includes("number")) || (a.has("number") && b.includes("integer"))) common.add("integer");
  return common;
}

/** `nullable` of 3.0, and `x-nullable`, by which documents of 2.0 say the same. */
function saysNullable(node: Node): boolean {
  return node.flag("nullable") || node.flag("x-nullable");
}

function allowsNull(reading: Reading, { node, type, isBase }: Term, depth = 0): boolean {
  if (type !== undefined || node.value === false) return false;
  const alternatives = isBase ? [] : [...node.items("oneOf"), ...node.items("anyOf")];
  if (alternatives.length > 0 && !saysNullable(node)) {
    // A circle of alternatives, in which nobody says `null`, ends here.
    if (depth > DEEPEST) return false;
    const allows = (alternative: Node) =>
      expand(reading, [{ node: alternative }]).every((term) => allowsNull(reading, term, depth + 1));
    if (!alternatives.some(allows)) return false;
  }
  const stated = node.get("type");
  const isNull = saysNullable(node) || stated?.value === "null" || node.strings("type").includes("null");
  const values = node.has("const") ? [node.get("const")!.value] : node.get("enum")?.value;
  if (Array.isArray(values) && values.includes(null))
    return isNull || stated === undefined || reading.version !== "3.1";
  if (Array.isArray(values)) return isNull && reading.version !== "3.1";
  return isNull || stated === undefined;
}

export function isOfType(value: JsonValue, type: JsonType): boolean {
  switch (type) {
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return typeof value === "number" && Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function unique(values: readonly JsonValue[]): readonly JsonValue[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size !== seen.add(JSON.stringify(value)).size);
}
