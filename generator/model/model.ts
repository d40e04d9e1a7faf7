import type { JsonValue } from "./json.js";
import { containerOf, memberNameOf, type ShapeId } from "./shape-id.js";
import { membersOf, type Member, type Shape, type ShapeOfType, type ShapeType } from "./shape.js";
import type { SourceLocation } from "./source-location.js";

/** What a model is made from. */
export interface ModelContents {
  /** All shapes, the prelude's included, in the order of the model. */
  readonly shapes: Iterable<Shape>;
  readonly metadata?: ReadonlyMap<string, JsonValue>;
  /** Finds where a shape or member is written. Asked only when a finding is shown, so it may be slow. */
  readonly locate?: (id: ShapeId) => SourceLocation | undefined;
}

/** A semantic model: immutable, free of any file format. */
export class Model {
  readonly shapes: ReadonlyMap<ShapeId, Shape>;
  readonly metadata: ReadonlyMap<string, JsonValue>;
  readonly locate: (id: ShapeId) => SourceLocation | undefined;

  constructor(contents: ModelContents) {
    this.shapes = new Map(Array.from(contents.shapes, (shape) => [shape.id, shape]));
    this.metadata = contents.metadata ?? new Map();
    this.locate = contents.locate ?? (() => undefined);
  }

  get(id: ShapeId): Shape | undefined {
    return this.shapes.get(id);
  }

  /**
   * The shape with this id.
   *
   * @throws Error when there is none or it is of another type: the assembler has let a broken model through.
   */
  expect<T extends ShapeType>(id: ShapeId, ...types: readonly T[]): ShapeOfType<T> {
    const shape = this.shapes.get(id);
    if (!shape || (types.length > 0 && !types.some((type) => type === shape.type))) {
      throw new Error(`expected ${id} to be a ${types.join(" or ") || "shape"}, found ${shape?.type ?? "nothing"}`);
    }
    return shape as ShapeOfType<T>;
  }

  /** The member with this id, `ns#Shape$name`. */
  member(id: ShapeId): Member | undefined {
    const shape = this.shapes.get(containerOf(id));
    const name = memberNameOf(id) ?? "";
    if (shape === undefined) return undefined;
    return "members" in shape ? shape.members.get(name) : membersOf(shape).find((member) => member.name === name);
  }

  /** All shapes of a type, in the order of the model. */
  ofType<T extends ShapeType>(type: T): readonly ShapeOfType<T>[] {
    return [...this.shapes.values()].filter((shape): shape is ShapeOfType<T> => shape.type === type);
  }
}
