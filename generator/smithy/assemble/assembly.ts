import type { ShapeId } from "../../model/index.js";
import type { Drafts } from "../ast/draft.js";
import { within, type Place } from "../ast/source-document.js";
import { closestShape } from "../closest-shape.js";
import type { JsonPath } from "../json/json-positions.js";
import type { Report } from "../report.js";

/** A part of an array that was joined from several places: the elements from an index on. */
interface Piece {
  readonly from: number;
  readonly place: Place;
}

/** How many misspelt names get a suggestion. A model with more is broken in another way, and searching takes time. */
const SUGGESTIONS = 50;

/** A model that is being put together. */
export class Assembly {
  readonly drafts: Drafts = new Map();
  /** Ids that some document defines, but so that no shape could be made of it. Nothing is said about references to them. */
  readonly broken = new Set<ShapeId>();
  readonly report: Report;
  /** Places of traits that are not written, or not written alone, in the definition of their shape or member. */
  readonly #traitPlaces = new Map<ShapeId, Map<ShapeId, readonly Piece[]>>();

  readonly #suggestions = new Map<ShapeId, ShapeId | undefined>();

  constructor(report: Report) {
    this.report = report;
  }

  /** The shape that somebody may have meant by an id that there is not. */
  suggestionFor(id: ShapeId): ShapeId | undefined {
    if (!this.#suggestions.has(id) && this.#suggestions.size < SUGGESTIONS) {
      this.#suggestions.set(id, closestShape(id, this.drafts.keys()));
    }
    return this.#suggestions.get(id);
  }

  /** Where a shape or member is defined. */
  placeOf(id: ShapeId): Place | undefined {
    const at = id.indexOf("$");
    if (at < 0) return this.drafts.get(id)?.place;
    const draft = this.drafts.get(id.slice(0, at));
    return draft?.members.get(id.slice(at + 1))?.place ?? draft?.place;
  }

  /** Where the value of a trait is written, or what the steps lead to in it. */
  traitPlace(owner: ShapeId, trait: ShapeId, steps: JsonPath = []): Place | undefined {
    const pieces = this.#traitPlaces.get(owner)?.get(trait);
    const [index = 0, ...others] = steps;
    const piece = pieces?.findLast(({ from }) => typeof index !== "number" || from <= index);
    if (piece !== undefined && typeof index === "number" && steps.length > 0) {
      return within(piece.place, index - piece.from, ...others);
    }
    const place = piece?.place ?? this.#defaultTraitPlace(owner, trait);
    return place && within(place, ...steps);
  }

  /** Remembers that a trait comes from elsewhere. */
  setTraitPlace(owner: ShapeId, trait: ShapeId, place: Place): void {
    this.#setPieces(owner, trait, [{ from: 0, place }]);
  }

  /** Remembers where the elements come from that an array trait was lengthened by. */
  addTraitPlace(owner: ShapeId, trait: ShapeId, from: number, place: Place): void {
    const first = this.#defaultTraitPlace(owner, trait);
    const pieces = this.#traitPlaces.get(owner)?.get(trait) ?? (first ? [{ from: 0, place: first }] : []);
    this.#setPieces(owner, trait, [...pieces, { from, place }]);
  }

  /** Remembers that a trait was taken over from another shape or member. */
  inheritTraitPlace(owner: ShapeId, from: ShapeId, trait: ShapeId): void {
    const place = this.#defaultTraitPlace(from, trait);
    const pieces = this.#traitPlaces.get(from)?.get(trait) ?? (place ? [{ from: 0, place }] : []);
    this.#setPieces(owner, trait, pieces);
  }

  #setPieces(owner: ShapeId, trait: ShapeId, pieces: readonly Piece[]): void {
    const places = this.#traitPlaces.get(owner);
    if (places === undefined) this.#traitPlaces.set(owner, new Map([[trait, pieces]]));
    else places.set(trait, pieces);
  }

  #defaultTraitPlace(owner: ShapeId, trait: ShapeId): Place | undefined {
    const place = this.placeOf(owner);
    return place && within(place, "traits", trait);
  }
}
