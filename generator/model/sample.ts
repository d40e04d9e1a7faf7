import { createRequire } from "node:module";
import { constraintsOf, type Constraints } from "./constraints.js";
import type { Model } from "./model.js";
import { samplePattern } from "./pattern-sample.js";
import { shapeNameOf, type ShapeId } from "./shape-id.js";
import { formatSample } from "./format-sample.js";
import { membersOf, type Member, type MembersShape, type Shape, type SimpleShape } from "./shape.js";
import { discriminatorValues, untaggedOf, type Untagged } from "./untagged.js";

export interface SampleOptions {
  /** Which members structures get: all, or those only that are required. */
  readonly members: "all" | "required";
  /** Another seed gives other values. Left out: 0. */
  readonly seed?: number | undefined;
}

/**
 * A value of a shape that is valid by the model's constraint traits, in the form in which generated code has it: `Date`
 * for timestamps, `Uint8Array` for blobs, `bigint` and `NumericValue` for the big numbers, an async iterable of one
 * event each for event streams. The same arguments always give the same value. Text is made from the member's name, so
 * that a value in the wrong place is noticed.
 *
 * Documented checks and conditions between members are not looked at: of two members that exclude each other, `all`
 * gives both. A pattern for which no matching text is found is passed over, the length is kept.
 *
 * @throws Error when the model has no such shape, or the shape is a service, a resource or an operation.
 */
export function sampleOf(model: Model, shape: ShapeId, options: SampleOptions): unknown {
  const { value } = new Sampler(model, options).ofShape(model.expect(shape), {
    name: shapeNameOf(shape),
    constraints: {},
    traits: model.expect(shape).traits,
    index: 0,
  });
  return value;
}

/** Where a value stands. */
interface Place {
  /** Of the member; of the shape for the outermost. */
  readonly name: string;
  readonly constraints: Constraints;
  /** Of the member, as far as they say more than the constraints. */
  readonly traits: Member["traits"];
  /** Position in a list or map: its elements differ. */
  readonly index: number;
}

/** Wrapped, because a sample may well be `undefined`, which says that a recursion must end before this shape. */
interface Sample {
  readonly value: unknown;
}

class Sampler {
  readonly #model: Model;
  readonly #options: SampleOptions;
  readonly #open: ShapeId[] = [];

  constructor(model: Model, options: SampleOptions) {
    this.#model = model;
    this.#options = options;
  }

  ofShape(shape: Shape, place: Place): Sample {
    if (this.#open.includes(shape.id)) return { value: undefined };
    this.#open.push(shape.id);
    try {
      return { value: this.#value(shape, place) };
    } finally {
      this.#open.pop();
    }
  }

  #value(shape: Shape, place: Place): unknown {
    switch (shape.type) {
      case "structure":
        return this.#structure(shape);
      case "union":
        return this.#union(shape, place);
      case "list":
        return this.#list(shape.member, place, shape.traits.has("smithy.api#sparse"));
      case "map":
        return this.#map(shape.key, shape.value, place, shape.traits.has("smithy.api#sparse"));
      case "enum":
      case "intEnum":
        return enumValue(shape, place.index);
      case "service":
      case "resource":
      case "operation":
        throw new Error(`${shape.id} is a ${shape.type}: it has no values`);
      default:
        return this.#simple(shape, place);
    }
  }

  #member(member: Member, index = 0): unknown {
    const known = discriminators(this.#model).get(member.id);
    if (known) return known[index % known.length];
    const place = {
      name: member.name,
      constraints: constraintsOf(this.#model, member),
      traits: member.traits,
      index,
    };
    return this.ofShape(this.#model.expect(member.target), place).value;
  }

  /** `undefined` where a required member would lead back to the structure itself. */
  #structure(shape: MembersShape): Record<string, unknown> | undefined {
    const entries: [string, unknown][] = [];
    for (const member of membersOf(shape)) {
      const isRequired = member.traits.has("smithy.api#required");
      if (!isRequired && this.#options.members === "required") continue;
      const value = this.#member(member);
      if (value !== undefined) entries.push([member.name, value]);
      else if (isRequired) return undefined;
    }
    return Object.fromEntries(entries);
  }

  /** The first member that does not lead back; of an event stream, every event once. */
  #union(shape: MembersShape, place: Place): unknown {
    const members = membersOf(shape);
    if (shape.traits.has("smithy.api#streaming")) {
      const isError = (member: Member) => this.#model.expect(member.target).traits.has("smithy.api#error");
      const events = members.filter((member) => !isError(member));
      return new EventStreamSample(() =>
        events.map((member) => ({ [member.name]: new Sampler(this.#model, this.#options).#member(member) })),
      );
    }
    const { untagged } = untaggedOf(shape.traits);
    for (let turn = 0; turn < members.length; turn++) {
      const member = members[(place.index + turn) % members.length]!;
      const value = this.#member(member);
      if (value !== undefined) return untagged ? this.#named(untagged, member, value) : { [member.name]: value };
    }
    return undefined;
  }

  /** A value of an alternative, with the name in it by which the union knows that. */
  #named({ discriminator }: Untagged, { name, target }: Member, value: unknown): unknown {
    const [text] = [...(discriminator?.mapping ?? [])].find(([, alternative]) => alternative === name) ?? [];
    const structure = this.#model.expect(target);
    if (text === undefined || structure.type !== "structure") return value;
    const holder = membersOf(structure).find(
      (member) => (member.traits.get("smithy.api#jsonName") ?? member.name) === discriminator!.property,
    );
    return holder ? { ...(value as object), [holder.name]: text } : value;
  }

  #list(member: Member, place: Place, isSparse: boolean): unknown[] | undefined {
    const { min, max } = this.#size(place, 2);
    const elements: unknown[] = [];
    for (let index = 0; elements.length < max && index < max * 2; index++) {
      const element = this.#member(member, index);
      if (element === undefined) break;
      if (!place.constraints.uniqueItems || !elements.some((other) => isSame(other, element))) elements.push(element);
    }
    if (isSparse && elements.length > 1) elements[1] = null;
    return elements.length < min ? undefined : elements;
  }

  #map(key: Member, value: Member, place: Place, isSparse: boolean): Record<string, unknown> | undefined {
    const { min, max } = this.#size(place, 2);
    const entries = new Map<string, unknown>();
    for (let index = 0; entries.size < max && index < max * 2; index++) {
      const entry = this.#member(value, index);
      if (entry === undefined) break;
      entries.set(String(this.#member(key, index)), isSparse && index === 1 ? null : entry);
    }
    return entries.size < min ? undefined : Object.fromEntries(entries);
  }

  /** How many elements are needed, and how many there shall be: `wanted` near the root, one further in. */
  #size(place: Place, wanted: number): { readonly min: number; readonly max: number } {
    const { min = 0, max = Infinity } = place.constraints.length ?? {};
    const count = this.#options.members === "required" || this.#open.length > 4 ? 1 : wanted;
    return { min, max: Math.min(max, Math.max(min, count)) };
  }

  #simple(shape: SimpleShape, place: Place): unknown {
    const number = this.#number(place);
    switch (shape.type) {
      case "string":
        return this.#string(
          place,
          place.traits.get("hallmark.openapi#format") ?? shape.traits.get("hallmark.openapi#format"),
        );
      case "boolean":
        return number % 2 === 0;
      case "blob":
        return this.#bytes(place);
      case "byte":
        return within(place, number % 100);
      case "short":
      case "integer":
      case "long":
        return within(place, number);
      case "float":
      case "double":
        return within(place, number + 0.5);
      case "bigInteger":
        return BigInt(within(place, number));
      case "bigDecimal":
        return bigDecimal(String(within(place, number + 0.25)));
      case "timestamp": {
        const format = place.traits.get("smithy.api#timestampFormat") ?? shape.traits.get("smithy.api#timestampFormat");
        // An HTTP date has whole seconds only.
        return new Date(1_700_000_000_000 + number * 1000 + (format === "http-date" ? 0 : 250));
      }
      case "document":
        return { [place.name]: [place.name, number, true, null] };
      default:
        return shape.type satisfies never;
    }
  }

  #string(place: Place, format: unknown): string {
    const { length, pattern } = place.constraints;
    const { min = 0, max = Infinity } = length ?? {};
    const number = this.#number(place);
    if (pattern !== undefined) {
      for (const least of [Math.max(min, Math.min(max, 1)), min]) {
        const text = samplePattern(pattern, { min: least, max }, number);
        if (text !== undefined) return text;
      }
    }
    const formatted = typeof format === "string" ? formatSample(format, number) : undefined;
    if (formatted !== undefined && formatted.length >= min && formatted.length <= max) return formatted;
    const isToken = place.traits.has("smithy.api#idempotencyToken");
    const text = isToken
      ? formatSample("uuid", number)!
      : place.index + this.#seed === 0
        ? place.name
        : `${place.name}-${number}`;
    return text.slice(Math.max(0, text.length - max)).padEnd(min, "-0123456789");
  }

  #bytes(place: Place): Uint8Array {
    const { min = 0, max = Infinity } = place.constraints.length ?? {};
    const number = this.#number(place);
    return Uint8Array.from({ length: Math.min(max, Math.max(min, 8)) }, (_, index) => (number + index * 37) % 256);
  }

  /** A small number that depends on the place and the seed. */
  #number(place: Place): number {
    let hash = this.#seed * 31 + place.index;
    for (const character of place.name) hash = (hash * 31 + character.charCodeAt(0)) % 997;
    return hash + 1;
  }

  get #seed(): number {
    return this.#options.seed ?? 0;
  }
}

const knownDiscriminators = new WeakMap<Model, ReturnType<typeof discriminatorValues>>();

function discriminators(model: Model): ReturnType<typeof discriminatorValues> {
  const known = knownDiscriminators.get(model) ?? discriminatorValues(model, [...model.shapes.values()]);
  knownDiscriminators.set(model, known);
  return known;
}

function enumValue(shape: MembersShape, index: number): unknown {
  const members = membersOf(shape);
  const member = members[index % members.length];
  return member && (member.traits.get("smithy.api#enumValue") ?? member.name);
}

/** The number itself where it lies within the range, else the nearest that does. */
function within(place: Place, number: number): number {
  const { min = -Infinity, max = Infinity } = place.constraints.range ?? {};
  return Math.min(max, Math.max(min, number));
}

/** Gives the same events anew to everyone who asks: serialisers take apart what they are given. */
class EventStreamSample implements AsyncIterable<unknown> {
  readonly #events: () => readonly unknown[];

  constructor(events: () => readonly unknown[]) {
    this.#events = events;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
    yield* this.#events();
  }
}

function isSame(a: unknown, b: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  return text(a) === text(b);
}

/** Loaded when one is made, because everything loads this room and next to nothing makes samples of big decimals. */
function bigDecimal(text: string): unknown {
  const { NumericValue } = createRequire(import.meta.url)("@smithy/core/serde") as typeof import("@smithy/core/serde");
  return new NumericValue(text, "bigDecimal");
}
