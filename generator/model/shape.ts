import type { JsonValue } from "./json.js";
import type { ShapeId } from "./shape-id.js";

/** The traits of a shape or member: trait id to value. Annotation traits hold `{}`. */
export type Traits = ReadonlyMap<ShapeId, JsonValue>;

export const simpleTypes = [
  "blob",
  "boolean",
  "string",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
  "timestamp",
  "document",
] as const;

/** A type without members. */
export type SimpleType = (typeof simpleTypes)[number];

/** A member of an aggregate shape. */
export interface Member {
  readonly id: ShapeId;
  readonly name: string;
  readonly target: ShapeId;
  readonly traits: Traits;
}

interface ShapeBase {
  readonly id: ShapeId;
  readonly traits: Traits;
}

export interface SimpleShape extends ShapeBase {
  readonly type: SimpleType;
}

export interface ListShape extends ShapeBase {
  readonly type: "list";
  readonly member: Member;
}

export interface MapShape extends ShapeBase {
  readonly type: "map";
  readonly key: Member;
  readonly value: Member;
}

/** A shape with named members, in the order of the model. Enum members target `smithy.api#Unit`. */
export interface MembersShape extends ShapeBase {
  readonly type: "structure" | "union" | "enum" | "intEnum";
  readonly members: ReadonlyMap<string, Member>;
}

export interface OperationShape extends ShapeBase {
  readonly type: "operation";
  /** `smithy.api#Unit` where the operation takes nothing. */
  readonly input: ShapeId;
  /** `smithy.api#Unit` where the operation answers nothing. */
  readonly output: ShapeId;
  readonly errors: readonly ShapeId[];
}

export interface ServiceShape extends ShapeBase {
  readonly type: "service";
  readonly version: string;
  readonly operations: readonly ShapeId[];
  readonly resources: readonly ShapeId[];
  readonly errors: readonly ShapeId[];
  /** Names that shapes take within this service, where two namespaces meet. */
  readonly rename: ReadonlyMap<ShapeId, string>;
}

export interface ResourceShape extends ShapeBase {
  readonly type: "resource";
  readonly identifiers: ReadonlyMap<string, ShapeId>;
  readonly properties: ReadonlyMap<string, ShapeId>;
  /** Lifecycle operations: create, put, read, update, delete, list. */
  readonly lifecycle: ReadonlyMap<string, ShapeId>;
  readonly operations: readonly ShapeId[];
  readonly collectionOperations: readonly ShapeId[];
  readonly resources: readonly ShapeId[];
}

/** Anything that a Smithy model defines by a shape id of its own. A `set` of Smithy 1.0 is a list with unique items. */
export type Shape = SimpleShape | ListShape | MapShape | MembersShape | OperationShape | ServiceShape | ResourceShape;

export type ShapeType = Shape["type"];

/** The shapes of a type, or of one of several. `Extract` would not do: some interfaces stand for several types. */
export type ShapeOfType<T extends ShapeType> = Shape extends infer S
  ? S extends { readonly type: ShapeType }
    ? Extract<S["type"], T> extends never
      ? never
      : S & { readonly type: Extract<S["type"], T> }
    : never
  : never;

/** The members of an aggregate shape in model order; none for any other shape. */
export function membersOf(shape: Shape): readonly Member[] {
  switch (shape.type) {
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return [...shape.members.values()];
    default:
      return [];
  }
}
