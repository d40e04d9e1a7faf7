import type { JsonValue } from "../../model/index.js";
import { describe } from "../diagnostics/describe.js";
import { diagnose } from "../diagnostics/wrong.js";
import { isSchemaValue } from "../document/documents.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import { isSameTerm, type Schema, type Term } from "./term.js";

/** What a schema says, one level deep. */
export interface Unfolded {
  /** The schemas that it refers to, itself or by `allOf`. */
  readonly references: Schema;
  /** What it says itself, with what is written into its `allOf`. */
  readonly own: Schema;
}

/** Takes a schema apart into those that it refers to and what it says itself. */
export function unfold(reading: Reading, schema: Schema): Unfolded {
  const references: Term[] = [];
  const own: Term[] = [];
  const add = (list: Term[], term: Term): void => {
    if (!list.some((other) => isSameTerm(other, term))) list.push(term);
  };
  const visit = (term: Term): void => {
    const { node } = term;
    if (!isSchemaValue(node.value)) {
      reading.report(diagnose["wrong-type"]({ want: "a schema", found: describe(node.value) }), node);
      return;
    }
    if (node.string("$ref") !== undefined) {
      const target = followSchema(reading, node);
      if (target) add(references, { ...term, node: target });
      if (reading.version !== "3.1") return reportSiblings(reading, node);
    }
    for (const part of node.items("allOf")) visit({ ...term, node: part });
    add(own, term);
  };
  schema.forEach(visit);
  return { references, own };
}

/**
 * Everything that a schema says, with what it refers to by `allOf` and `$ref`: terms in which neither counts any more,
 * those that are referred to first.
 */
export function expand(reading: Reading, schema: Schema): Schema {
  const terms: Term[] = [];
  const roots = new Set<JsonValue>(schema.map(({ node }) => node.value));
  const visit = (from: Schema, open: ReadonlySet<JsonValue>): void => {
    const { references, own } = unfold(reading, from);
    for (const reference of references) {
      const { value } = reference.node;
      if (open.has(value)) {
        reading.report(diagnose["endless-all-of"]({}), reference.node, { part: "key" });
        continue;
      }
      // A base whose alternatives extend it: what extends it is not to be one of its own alternatives.
      const isBase = reference.isBase === true || leadsTo(reading, reference.node, open);
      visit([{ ...reference, isBase: isBase || undefined }], new Set([...open, value]));
    }
    for (const term of own) if (!terms.some((other) => isSameTerm(other, term))) terms.push(term);
  };
  visit(schema, roots);
  return terms;
}

/** The schema that a `$ref` leads to, or that stands here. Reports a reference to what is none. */
export function followSchema(reading: Reading, node: Node): Node | undefined {
  const target = reading.documents.follow(node);
  if (target === undefined || isSchemaValue(target.value)) return target;
  const found = describe(target.value);
  const reference = node.get("$ref");
  if (reference) reading.report(diagnose["mistyped-reference"]({ want: "a schema", found }), reference);
  return undefined;
}

/** Whether one of the alternatives of a schema is one of some values. */
function leadsTo(reading: Reading, node: Node, values: ReadonlySet<JsonValue>): boolean {
  return [...node.items("oneOf"), ...node.items("anyOf")].some((alternative) => {
    if (alternative.string("$ref") === undefined) return false;
    const target = reading.documents.follow(alternative);
    return target !== undefined && values.has(target.value);
  });
}

function reportSiblings(reading: Reading, node: Node): void {
  for (const [name, sibling] of node.entries()) {
    if (name === "$ref" || name.startsWith("x-")) continue;
    leaveOut(reading, "reference-siblings", sibling, { subject: name, part: "key" });
  }
}
