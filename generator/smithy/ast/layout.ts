import type { ShapeType } from "../../model/index.js";

/** The types that a shape can have in the AST: those of the model and the `set` of Smithy 1.0. */
export type AstType = ShapeType | "set";

/** How a property of a shape is written. */
export type PropertyForm =
  /** `{ "target": id, "traits"?: {} }` */
  | "member"
  /** Names of members to `{ "target": id, "traits"?: {} }` */
  | "members"
  /** `{ "target": id }` */
  | "reference"
  /** An array of `{ "target": id }` */
  | "references"
  /** Names to `{ "target": id }` */
  | "named references"
  /** Shape ids to names */
  | "renames"
  /** A string */
  | "text";

/** The properties of a type beside `type`, `traits` and `mixins`, which every type has. */
export type Layout = ReadonlyMap<string, PropertyForm>;

const nothing: Layout = new Map();
const members: Layout = new Map([["members", "members"]]);
const element: Layout = new Map([["member", "member"]]);

/** What each type may hold. @see https://smithy.io/2.0/spec/json-ast.html */
export const layouts: ReadonlyMap<string, Layout> = new Map<AstType, Layout>([
  ["blob", nothing],
  ["boolean", nothing],
  ["string", nothing],
  ["byte", nothing],
  ["short", nothing],
  ["integer", nothing],
  ["long", nothing],
  ["float", nothing],
  ["double", nothing],
  ["bigInteger", nothing],
  ["bigDecimal", nothing],
  ["timestamp", nothing],
  ["document", nothing],
  ["enum", members],
  ["intEnum", members],
  ["structure", members],
  ["union", members],
  ["list", element],
  ["set", element],
  [
    "map",
    new Map([
      ["key", "member"],
      ["value", "member"],
    ]),
  ],
  [
    "operation",
    new Map([
      ["input", "reference"],
      ["output", "reference"],
      ["errors", "references"],
    ]),
  ],
  [
    "service",
    new Map([
      ["version", "text"],
      ["operations", "references"],
      ["resources", "references"],
      ["errors", "references"],
      ["rename", "renames"],
    ]),
  ],
  [
    "resource",
    new Map([
      ["identifiers", "named references"],
      ["properties", "named references"],
      ["create", "reference"],
      ["put", "reference"],
      ["read", "reference"],
      ["update", "reference"],
      ["delete", "reference"],
      ["list", "reference"],
      ["operations", "references"],
      ["collectionOperations", "references"],
      ["resources", "references"],
    ]),
  ],
]);

/** The lifecycle operations of a resource, in the order in which they count as its operations. */
export const lifecycle = ["create", "put", "read", "update", "delete", "list"] as const;
