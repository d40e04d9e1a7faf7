import type { ShapeId } from "../../model/index.js";
import type { Drafts } from "../ast/draft.js";
import { within, type Place } from "../ast/source-document.js";
import type { Report } from "../report.js";

/** A model that is being put together. */
export class Assembly {
  readonly drafts: Drafts = new Map();
  /** Ids that some document defines, but so that no shape could be made of it. Nothing is said about references to them. */
  readonly broken = new Set<ShapeId>();
  readonly report: Report;
  /** Places of traits that are not written in the definition of their shape or member. */
  readonly #traitPlaces = new Map<ShapeId, Map<ShapeId, Place>>();

  constructor(report: Report) {
    this.report = report;
  }

  /** Remembers where a trait comes from. */
  setTraitPlace(owner: ShapeId, trait: ShapeId, place: Place): void {
    const places = this.#traitPlaces.get(owner);
    if (places === undefined) this.#traitPlaces.set(owner, new Map([[trait, place]]));
    else places.set(trait, place);
  }

  /** Where the value of a trait is written. */
  traitPlace(owner: ShapeId, trait: ShapeId): Place | undefined {
    const known = this.#traitPlaces.get(owner)?.get(trait);
    if (known !== undefined) return known;
    const place = this.placeOf(owner);
    return place && within(place, "traits", trait);
  }

  /** Where a shape or member is defined. */
  placeOf(id: ShapeId): Place | undefined {
    const at = id.indexOf("$");
    if (at < 0) return this.drafts.get(id)?.place;
    const draft = this.drafts.get(id.slice(0, at));
    return draft?.members.get(id.slice(at + 1))?.place ?? draft?.place;
  }
}
