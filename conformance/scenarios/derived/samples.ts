import {
  membersOf,
  sampleOf,
  type MembersShape,
  type Model,
  type Shape,
  type ShapeId,
} from "../../../generator/model/index.js";
import { given } from "./given.js";
import { checksBrokenBy } from "./text-checks.js";

/** Values of one model's shapes as scenarios have them: JSON, with patterns for what JSON cannot say. */
export class Samples {
  readonly model: Model;
  readonly #fixed: Readonly<Record<ShapeId, unknown>>;
  readonly #made = new Map<string, unknown>();

  /** @param fixed Values to take for shapes of which the model knows too little to make a sensible one. */
  constructor(model: Model, fixed: Readonly<Record<ShapeId, unknown>> = {}) {
    this.model = model;
    this.#fixed = fixed;
  }

  /** A value of a shape, all members of structures given. Another seed gives another one. */
  of(shape: ShapeId, seed = 0): unknown {
    const key = `${seed} ${shape}`;
    if (!this.#made.has(key)) {
      this.#made.set(
        key,
        this.#fit(this.model.expect(shape), given(sampleOf(this.model, shape, { members: "all", seed }))),
      );
    }
    return this.#made.get(key);
  }

  /** Each member of a structure but those that can be left out and whose value the documentation rules out. */
  ofMembers(structure: MembersShape): Readonly<Record<string, unknown>> {
    const isRuledOut = ([name, value]: readonly [string, unknown]) =>
      typeof value === "string" && !isRequired(structure, name) && checksBrokenBy(structure, name, value).length > 0;
    const members = this.of(structure.id) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(members).filter((entry) => !isRuledOut(entry)));
  }

  /** The value with the fixed ones in their places. */
  #fit(shape: Shape, value: unknown): unknown {
    if (shape.id in this.#fixed) return this.#fixed[shape.id];
    if (Array.isArray(value) && shape.type === "list") {
      const element = this.model.expect(shape.member.target);
      return value.map((each) => this.#fit(element, each));
    }
    if (shape.type !== "structure" || typeof value !== "object" || value === null) return value;
    const members = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      membersOf(shape)
        .filter(({ name }) => members[name] !== undefined)
        .map(({ name, target }) => [name, this.#fit(this.model.expect(target), members[name])]),
    );
  }
}

export function isRequired(structure: MembersShape, name: string): boolean {
  return structure.members.get(name)?.traits.has("smithy.api#required") === true;
}
