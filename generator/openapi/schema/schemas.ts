import type { JsonValue } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import { choiceOf, unionOf } from "./alternatives.js";
import { defaultTrait } from "./defaults.js";
import { descriptionsOf } from "./descriptions.js";
import { enumOf } from "./enum-shape.js";
import type { Making } from "./making.js";
import { ownShape, preludeShape } from "./making.js";
import { Merged } from "./merged.js";
import { listOf } from "./list.js";
import { objectOf } from "./object.js";
import { reportUnheld } from "./report-unheld.js";
import { simpleOf, type Travel } from "./simple.js";
import { anything, type Target } from "./target.js";
import { isTrivial, type JsonType, type Schema, type Term } from "./term.js";
import { expand, unfold, type Unfolded } from "./unfold.js";
import { typesUnion } from "./types-union.js";

/** Makes shapes of schemas, each once. */
export class Schemas {
  readonly #reading: Reading;
  readonly #made = new Map<string, Target>();
  /** What schemas become that only refer to another one. */
  readonly #aliases = new Map<string, Target>();
  /** Those that are being made and are nothing yet that could be referred to. */
  readonly #open = new Set<string>();
  readonly #numbers = new Map<JsonValue, number>();
  /** What is still to be done for shapes that can be referred to already. */
  readonly #tasks: (() => void)[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** What a schema at a place becomes. */
  of(node: Node, travel: Travel = "json"): Target {
    return this.#finished(this.#target([{ node }], node, travel));
  }

  /** What a schema becomes that has a name. */
  component(node: Node): Target {
    return this.#finished(this.#named({ node }));
  }

  #finished(target: Target): Target {
    // An array takes additions while it is walked through: tasks bring further ones.
    for (const task of this.#tasks) task();
    this.#tasks.length = 0;
    return target;
  }

  /** What schemas become that all hold of one value. */
  readonly #target = (schema: Schema, place: Node, travel: Travel = "json"): Target => {
    const unfolded = unfold(this.#reading, schema);
    const { references, own } = unfolded;
    const [reference] = references;
    if (reference && references.length === 1 && own.every(isTrivial)) {
      return this.#described(this.#named(reference, travel), own);
    }
    return this.#inline({ schema, unfolded, place, travel, isNamed: false });
  };

  /** What a schema becomes that others refer to. */
  #named(term: Term, travel: Travel = "json"): Target {
    const schema = [term];
    const unfolded = unfold(this.#reading, schema);
    const [reference] = unfolded.references;
    if (reference && unfolded.references.length === 1 && unfolded.own.every(isTrivial)) {
      const key = this.#keyOf(schema);
      const known = this.#aliases.get(`${key} ${travel}`);
      if (known) return known;
      if (this.#open.has(key)) return this.#endless(term.node);
      this.#open.add(key);
      const target = this.#described(this.#named(reference, travel), unfolded.own);
      this.#open.delete(key);
      this.#aliases.set(`${key} ${travel}`, target);
      return target;
    }
    return this.#inline({ schema, unfolded, place: term.node, travel, isNamed: true });
  }

  /** A reference with what is said beside it. */
  #described(target: Target, own: Schema): Target {
    const place = own.toReversed().flatMap(({ node }) => node.get("default") ?? [])[0];
    const value = defaultTrait(this.#reading, place, target.of);
    const isNullable = own.some(({ node }) => node.flag("nullable") || node.flag("x-nullable"));
    return {
      ...target,
      traits: { ...target.traits, ...descriptionsOf(own), ...(value !== undefined && { "smithy.api#default": value }) },
      isNullable: target.isNullable || isNullable,
    };
  }

  #inline(parts: {
    readonly schema: Schema;
    readonly unfolded: Unfolded;
    readonly place: Node;
    readonly travel: Travel;
    readonly isNamed: boolean;
  }): Target {
    const { schema, unfolded, place, travel, isNamed } = parts;
    const key = this.#keyOf(schema);
    const known = this.#made.get(key);
    if (known) return known;
    if (this.#open.has(key)) return this.#endless(place);
    this.#open.add(key);
    const merged = new Merged(this.#reading, expand(this.#reading, schema), unfolded.own);
    reportUnheld(merged);
    const target = this.#make({
      merged,
      place,
      isNamed,
      travel,
      target: this.#target,
      remember: (made) => void this.#made.set(key, made),
      later: (task) => void this.#tasks.push(task),
    });
    this.#open.delete(key);
    return target;
  }

  #make(making: Making): Target {
    const { merged, place } = making;
    if (merged.terms.some(({ node }) => node.value === false)) {
      leaveOut(this.#reading, "forbidden-value", place);
      return anything;
    }
    const choice = choiceOf(merged);
    if (choice) return unionOf(making, choice);
    const types = merged.types ?? inferredTypes(merged);
    if (types?.size === 0 && merged.terms.some(({ node }) => statesType(node))) {
      this.#reading.report(diagnose["contradictory-types"]({}), place);
    }
    const enumerated = enumOf(making, types);
    if (enumerated) return enumerated;
    if (types === undefined || types.size === 0) return this.#anything(making);
    if (types.has("number")) (types as Set<JsonType>).delete("integer");
    if (types.size > 1) return typesUnion(making, types);
    const [type] = types;
    if (type === "object") return objectOf(making);
    if (type === "array") return listOf(making);
    return this.#simple(making, type!);
  }

  #simple(making: Making, type: JsonType): Target {
    const { merged, isNamed, travel } = making;
    const simple = simpleOf(merged, type, travel);
    const of = { type: simple.type, traits: simple.traits };
    const isShapeNeeded = Object.keys(simple.shapeTraits).length > 0;
    if (!isNamed && !isShapeNeeded) return preludeShape(making, simple.id, of);
    const traits = { ...simple.traits, ...simple.shapeTraits };
    return ownShape(making, { of, traits, parts: () => ({}) });
  }

  #anything(making: Making): Target {
    const { merged, isNamed } = making;
    if (merged.types === undefined) {
      for (const keyword of ["pattern", "format", "minLength", "maxLength", "minimum", "maximum", "multipleOf"]) {
        for (const place of merged.all(keyword)) {
          leaveOut(this.#reading, "untyped-limits", place, { part: "key" });
        }
      }
    }
    const of = { type: "document" };
    const target = isNamed ? ownShape(making, { of, parts: () => ({}) }) : preludeShape(making, anything.id, of);
    return { ...target, isNullable: true };
  }

  #endless(place: Node): Target {
    this.#reading.report(diagnose["endless-schema"]({}), place);
    return anything;
  }

  /** The same for the same schemas, wherever they are asked for. */
  #keyOf(schema: Schema): string {
    return schema
      .map(({ node, type, isBase }) => {
        const number = this.#numbers.get(node.value) ?? this.#numbers.size;
        this.#numbers.set(node.value, number);
        return `${number}${type ?? ""}${isBase ? "-" : ""}`;
      })
      .join("&");
  }
}

function statesType(node: Node): boolean {
  const { value } = node.get("type") ?? { value: "null" };
  return Array.isArray(value) ? value.some((each) => each !== "null") : value !== "null";
}

/** Keywords that a schema without `type` has with a type in mind. */
const TELLING: Readonly<Record<string, JsonType>> = {
  properties: "object",
  additionalProperties: "object",
  patternProperties: "object",
  propertyNames: "object",
  required: "object",
  items: "array",
  prefixItems: "array",
  contentEncoding: "string",
  contentMediaType: "string",
};

function inferredTypes(merged: Merged): ReadonlySet<JsonType> | undefined {
  for (const [keyword, type] of Object.entries(TELLING)) {
    if (merged.all(keyword).some(({ value }) => keyword !== "required" || Array.isArray(value))) return new Set([type]);
  }
  return undefined;
}
