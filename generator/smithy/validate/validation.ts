import {
  membersOf,
  namespaceOf,
  ShapeSelection,
  type DiagnosticPlace,
  type Member,
  type Model,
  type Shape,
  type ShapeId,
} from "../../model/index.js";
import type { Assembly } from "../assemble/assembly.js";
import { shownPlace, within, type Place } from "../ast/source-document.js";
import type { JsonPath } from "../json/json-positions.js";
import { ValueChecker } from "../value/value-checker.js";
import type { Report } from "../report.js";

/** A rule: looks at a model and reports what it does not like. */
export type Validator = (validation: Validation) => void;

/** What a rule may ask for: the model, and where its parts are written. */
export class Validation {
  readonly model: Model;
  /** The shapes that the user's files define, in the order of the model. */
  readonly shapes: readonly Shape[];
  /** Those shapes and their members: everything that can have traits. */
  readonly owners: readonly (Shape | Member)[];
  /** What the selectors in trait definitions select. */
  readonly selection: ShapeSelection;
  /** Checks the values of traits. */
  readonly values: ValueChecker;
  readonly report: Report;
  readonly #assembly: Assembly;
  readonly #namespaces: ReadonlySet<string>;

  constructor(model: Model, assembly: Assembly, report: Report) {
    this.model = model;
    this.selection = new ShapeSelection(model);
    this.values = new ValueChecker({ model, selection: this.selection });
    this.report = report;
    this.#assembly = assembly;
    this.shapes = [...model.shapes.values()].filter(({ id }) => !assembly.placeOf(id)?.document.isBundled);
    this.owners = this.shapes.flatMap((shape) => [shape, ...membersOf(shape)]);
    this.#namespaces = new Set(this.shapes.map(({ id }) => namespaceOf(id)));
  }

  /** The place of a shape or member: where its name is written. */
  at(id: ShapeId): DiagnosticPlace {
    return shownPlace(id, this.#assembly.placeOf(id), "key");
  }

  /** The place of something in the definition of a shape or member: where its value is written. */
  in(id: ShapeId, ...steps: JsonPath): DiagnosticPlace {
    return shownPlace(id, this.#placeIn(id, steps), "value");
  }

  /** The place of the name that something in the definition of a shape is written under. */
  nameIn(id: ShapeId, ...steps: JsonPath): DiagnosticPlace {
    return shownPlace(id, this.#placeIn(id, steps), "key");
  }

  /** The place of a trait's value, or of something in it. */
  trait(owner: ShapeId, trait: ShapeId, steps: JsonPath = [], part: "key" | "value" = "value"): DiagnosticPlace {
    return shownPlace(owner, this.#assembly.traitPlace(owner, trait, steps), part);
  }

  /** Whether a document defines this shape, though perhaps so that it could not be read. */
  isDefined(id: ShapeId): boolean {
    return this.model.shapes.has(id) || this.#assembly.broken.has(id);
  }

  /** The shape that somebody may have meant by an id that there is not. */
  suggestionFor(id: ShapeId): ShapeId | undefined {
    return this.#assembly.suggestionFor(id);
  }

  /** Whether the user's files define anything in the namespace of an id. */
  isOwnNamespace(id: ShapeId): boolean {
    return this.#namespaces.has(namespaceOf(id));
  }

  #placeIn(id: ShapeId, steps: JsonPath): Place | undefined {
    const place = this.#assembly.placeOf(id);
    return place && within(place, ...steps);
  }
}
