import { pointerName, type JsonObject, type JsonValue } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { fileStem } from "../names/place-names.js";
import { leaveOut, type Reading } from "../reading.js";
import type { Choice } from "./alternatives.js";
import { Merged } from "./merged.js";
import type { Schema } from "./term.js";
import { expand, followSchema } from "./unfold.js";

/** How many alternatives within alternatives are looked through for values. */
const DEEPEST = 8;

/**
 * The property that tells alternatives apart, and which member each of its values means: by the mapping, else by a
 * constant of the property in the alternative, else by the name of the alternative's schema.
 *
 * @param members - the union's member for each alternative.
 */
export function discriminatorOf(
  reading: Reading,
  choice: Choice,
  members: ReadonlyMap<Node, string>,
): JsonObject | undefined {
  const stated = choice.holder.get("discriminator");
  const property = stated?.text ?? stated?.string("propertyName");
  if (stated === undefined || property === undefined) return undefined;
  const byTarget = new Map<JsonValue, string>();
  for (const [node, member] of members) {
    const target = followSchema(reading, node);
    if (target) byTarget.set(target.value, member);
  }
  const mapping = new Map<string, string>();
  for (const [value, entry] of stated.entries("mapping")) {
    const target = mappedSchema(reading, entry);
    const member = target && byTarget.get(target.value);
    if (member !== undefined) mapping.set(value, member);
    else if (target) reading.report(diagnose["unknown-mapping"]({ value, target: entry.text ?? "" }), entry);
  }
  const mapped = new Set(mapping.values());
  for (const [node, member] of members) {
    if (!hasProperty(reading, choice.base, node, property)) {
      leaveOut(reading, "unclear-discriminator", node, { subject: property });
    }
    if (mapped.has(member)) continue;
    const values = valuesOf(reading, node, property);
    if (values.length === 0) leaveOut(reading, "unclear-discriminator", node, { subject: property });
    for (const value of values) if (!mapping.has(value)) mapping.set(value, member);
  }
  return mapping.size === 0 ? undefined : { property, mapping: Object.fromEntries(mapping) };
}

/** What the value of a mapping leads to: the name of a schema, or a reference. */
function mappedSchema(reading: Reading, entry: Node): Node | undefined {
  const name = entry.text;
  if (name === undefined) return undefined;
  const named = [entry.root, reading.root]
    .flatMap((root) => root.get("components")?.get("schemas")?.get(name) ?? [])
    .at(0);
  const target = named ?? reading.documents.target(entry);
  return target && followSchema(reading, target);
}

/** The values of the property that mean an alternative which no mapping names. */
function valuesOf(reading: Reading, node: Node, property: string, depth = 0): readonly string[] {
  const terms = expand(reading, [{ node }]);
  const inner = terms
    .filter(({ isBase }) => !isBase)
    .flatMap((term) => [...term.node.items("oneOf"), ...term.node.items("anyOf")]);
  if (inner.length > 0 && depth < DEEPEST) {
    return inner.flatMap((each) => valuesOf(reading, each, property, depth + 1));
  }
  const schema = propertyOf(reading, terms, property);
  const constants = schema && new Merged(reading, expand(reading, schema), schema).values?.values;
  const texts = constants?.filter((value): value is string => typeof value === "string") ?? [];
  if (texts.length > 0) return texts;
  const reference = node.string("$ref");
  return reference === undefined ? [] : [nameIn(reference)];
}

function hasProperty(reading: Reading, base: Schema, node: Node, property: string): boolean {
  const terms = [...base, ...expand(reading, [{ node }])];
  const isChoice = terms.some((term) => !term.isBase && (term.node.has("oneOf") || term.node.has("anyOf")));
  return isChoice || propertyOf(reading, terms, property) !== undefined;
}

function propertyOf(reading: Reading, terms: Schema, property: string): Schema | undefined {
  return new Merged(reading, terms, terms).properties.get(property);
}

function nameIn(reference: string): string {
  const last = reference.split("/").at(-1)!;
  const name = reference.includes("#") ? pointerName(last) : fileStem(reference);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
