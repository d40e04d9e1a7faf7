import type { JsonObject, JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { NameBook } from "../names/name-book.js";
import { fileStem } from "../names/place-names.js";
import { memberName, pascalCase } from "../names/words.js";
import { leaveOut, type Reading } from "../reading.js";
import { descriptionsOf } from "./descriptions.js";
import { discriminatorOf } from "./discriminator.js";
import { areNames, areWholeNumbers, type EnumValue } from "./enumeration.js";
import { enumShape } from "./enum-shape.js";
import { ownShape, type Making } from "./making.js";
import type { Merged } from "./merged.js";
import { anything, memberOf, type Target } from "./target.js";
import { isTrivial, type Schema, type Term } from "./term.js";
import { expand, followSchema } from "./unfold.js";

/** The alternatives of a schema, and what holds of each of them. */
export interface Choice {
  readonly match: "one" | "any";
  /** The term that has them. */
  readonly holder: Node;
  readonly alternatives: readonly Node[];
  readonly base: Schema;
}

/** The one choice of a schema that is held; others are reported. */
export function choiceOf(merged: Merged): Choice | undefined {
  const { reading, terms } = merged;
  const found = terms.flatMap((term) => {
    if (term.isBase) return [];
    return (["oneOf", "anyOf"] as const).flatMap((keyword) => {
      const alternatives = term.node.items(keyword);
      const list = term.node.get(keyword);
      if (list === undefined || alternatives.length === 0) return [];
      if (alternatives.every((node) => requiresOnly(node))) {
        leaveOut(reading, "required-alternatives", list, { part: "key" });
        return [];
      }
      return [{ term, keyword, alternatives, list }];
    });
  });
  const [first, ...others] = found;
  for (const { list } of others) leaveOut(reading, "several-alternatives", list, { part: "key" });
  if (first === undefined) return undefined;
  // What is looked at as one of its types has no use for its alternatives; nor has what is a choice elsewhere.
  const base = terms.map((term): Term => ({ ...term, isBase: true })).filter((term) => !isTrivial(term));
  return {
    match: first.keyword === "oneOf" ? "one" : "any",
    holder: first.term.node,
    alternatives: first.alternatives,
    base,
  };
}

/** What a schema with alternatives becomes: a union, an enum of constants, or the one alternative that is left. */
export function unionOf(making: Making, choice: Choice): Target {
  const { merged } = making;
  const { reading } = merged;
  const alternatives = choice.alternatives.filter((node) => !isNull(reading, node));
  const constants = choice.base.length === 0 ? constantsOf(reading, alternatives) : undefined;
  if (constants) {
    const type = areNames(constants.map(({ value }) => value)) ? "enum" : "intEnum";
    return enumShape(making, type, constants);
  }
  const [only] = alternatives;
  if (only && alternatives.length === 1) {
    const target = making.target(withBase(reading, choice.base, only), only, making.travel);
    const traits = { ...target.traits, ...descriptionsOf(merged.own) };
    return { ...target, traits, isNullable: target.isNullable || merged.isNullable };
  }
  if (only === undefined) return { ...anything, traits: descriptionsOf(merged.own) };
  return ownShape(making, {
    of: { type: "union" },
    parts: (id) => unionParts({ making, choice, alternatives, id }),
  });
}

interface UnionParts {
  readonly making: Making;
  readonly choice: Choice;
  readonly alternatives: readonly Node[];
  readonly id: string;
}

function unionParts({ making, choice, alternatives, id }: UnionParts): { members: JsonObject; traits: JsonObject } {
  const { reading } = making.merged;
  const names = new NameBook();
  const memberNames = new Map<Node, string>();
  const members = new Map<string, { readonly member: JsonObject; readonly kind: string }>();
  for (const node of alternatives) {
    const schema = withBase(reading, choice.base, node);
    const target = making.target(schema, node, making.travel);
    const member = memberOf({ ...target, isNullable: false });
    const kind = JSON.stringify(member);
    const same = [...members].find(([, other]) => other.kind === kind)?.[0];
    const name = same ?? names.claim(alternativeName(node, target));
    memberNames.set(node, name);
    if (same === undefined) members.set(name, { member, kind });
    reading.shapes.placeMember(id, name, node);
  }
  const discriminator = discriminatorOf(reading, choice, memberNames);
  return {
    members: Object.fromEntries([...members].map(([name, { member }]) => [name, member])),
    traits: { "hallmark.openapi#untagged": { match: choice.match, ...(discriminator && { discriminator }) } },
  };
}

/** An alternative with what holds of all of them, unless it says that itself. */
function withBase(reading: Reading, base: Schema, node: Node): Schema {
  if (base.length === 0) return [{ node }];
  const said = new Set(expand(reading, [{ node }]).map((term) => term.node.value));
  return base.every((term) => said.has(term.node.value)) ? [{ node }] : [...base, { node }];
}

function alternativeName(node: Node, target: Target): string {
  const reference = node.string("$ref");
  const title = node.string("title");
  const text = reference === undefined ? title : decodeURI(fileStem(reference));
  if (text !== undefined && /[A-Za-z0-9]/.test(text)) {
    return memberName(pascalCase(text).replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase()));
  }
  return target.of.type === "structure" ? "object" : target.of.type;
}

/** Alternatives each of which is one value, with its title as a name, as some write enums. */
function constantsOf(reading: Reading, nodes: readonly Node[]): readonly EnumValue[] | undefined {
  const found = nodes.flatMap((each): readonly EnumValue[] => {
    const node = followSchema(reading, each);
    const values = node?.has("const") ? [node.get("const")!.value] : node?.get("enum")?.value;
    if (!node || !Array.isArray(values) || values.length !== 1) return [];
    const [value] = values as readonly JsonValue[];
    if (typeof value !== "string" && typeof value !== "number") return [];
    return [{ value, name: node.string("title"), documentation: node.string("description"), place: node }];
  });
  const values = found.map(({ value }) => value);
  if (nodes.length < 2 || found.length < nodes.length || new Set(values).size < values.length) return undefined;
  return areNames(values) || areWholeNumbers(values) ? found : undefined;
}

/** Whether `null` is all that fits. */
function isNull(reading: Reading, each: Node): boolean {
  const node = followSchema(reading, each);
  if (node === undefined || node.has("properties")) return false;
  const values = node.has("const") ? [node.get("const")!.value] : node.get("enum")?.value;
  const isNullValue = Array.isArray(values) && values.length === 1 && values[0] === null;
  return isNullValue || node.string("type") === "null" || node.strings("type").join() === "null";
}

function requiresOnly(node: Node): boolean {
  const keys = Object.keys(node.object ?? { other: true });
  return keys.includes("required") && keys.every((key) => ["required", "title", "description", "not"].includes(key));
}
