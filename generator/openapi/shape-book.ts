import type { JsonObject, JsonValue, ShapeId, SourceLocation } from "../model/index.js";
import type { Node } from "./document/node.js";

/** The model that a document becomes, in the form of Smithy's JSON AST, with the places that its parts come from. */
export class ShapeBook {
  readonly namespace: string;
  readonly #shapes = new Map<ShapeId, JsonObject>();
  readonly #places = new Map<ShapeId, Node>();

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  /** Gives a shape its place among the others before it is known what it is. */
  reserve(name: string, place: Node): ShapeId {
    const id = `${this.namespace}#${name}`;
    this.#shapes.set(id, {});
    this.#places.set(id, place);
    return id;
  }

  /** A shape as far as it is defined. */
  get(id: ShapeId): JsonObject | undefined {
    return this.#shapes.get(id);
  }

  /** Where a member comes from. */
  memberPlace(shape: ShapeId, member: string): Node | undefined {
    return this.#places.get(`${shape}$${member}`);
  }

  define(id: ShapeId, shape: JsonObject): void {
    this.#shapes.set(id, shape);
  }

  /** Remembers where a member comes from. */
  placeMember(shape: ShapeId, member: string, place: Node): void {
    this.#places.set(`${shape}$${member}`, place);
  }

  /** The model as a JSON AST document. */
  get json(): JsonObject {
    return { smithy: "2.0", shapes: Object.fromEntries(this.#shapes) };
  }

  /** Where something of that document comes from: by its path there, the place in the document that was read. */
  locate(path: readonly (string | number)[], part: "key" | "value"): SourceLocation | undefined {
    const [section, shape, ...inner] = path.map(String);
    if (section !== "shapes" || shape === undefined) return undefined;
    const name = inner[0] === "members" ? inner[1] : inner[0];
    const member = this.#places.get(`${shape}$${name}`);
    const place = member ?? this.#places.get(shape);
    if (place === undefined) return undefined;
    const keyword = inner.flatMap((step) => KEYWORDS[step] ?? []).find((each) => place.has(each));
    return keyword === undefined ? place.location(part) : place.get(keyword)!.location(part);
  }
}

/** What a schema calls that which has become a trait. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  "smithy.api#default": ["default"],
  "smithy.api#documentation": ["description", "summary"],
  "smithy.api#length": ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"],
  "smithy.api#pattern": ["pattern"],
  "smithy.api#range": ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
};

/** Traits of which those without a value are left out. */
export function traitsOf(traits: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(traits).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
  );
}
