import type { JsonObject, ShapeId } from "../../model/index.js";
import type { Node } from "../document/node.js";
import type { Reading } from "../reading.js";
import type { Schemas } from "../schema/schemas.js";
import type { Payloads } from "./payload.js";

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export type Method = (typeof methods)[number];

/** An operation where it stands. */
export interface Operation {
  readonly path: string;
  readonly method: Method;
  readonly pathItem: Node;
  readonly node: Node;
  /** Of its shape. */
  readonly name: string;
  readonly id: ShapeId;
  /** Names of the parameters in the path. */
  readonly inPath: readonly string[];
}

/** What the parts of operations are made with. */
export interface Makers {
  readonly reading: Reading;
  readonly schemas: Schemas;
  readonly payloads: Payloads;
}

/** Defines a structure of an operation; nothing of its own where it has no members. */
export function structureFor(
  { reading }: Makers,
  operation: Operation,
  kind: "Input" | "Output",
  members: readonly Placed[],
  traits: JsonObject = {},
): ShapeId {
  if (members.length === 0) return "smithy.api#Unit";
  const name = reading.names.claim(`${operation.name}${kind}`, `${operation.name}Operation${kind}`);
  const id = reading.shapes.reserve(name, operation.node);
  for (const { name: member, place } of members) reading.shapes.placeMember(id, member, place);
  reading.shapes.define(id, {
    type: "structure",
    members: Object.fromEntries(members.map(({ name: member, shape }) => [member, shape])),
    traits: { ...traits, [kind === "Input" ? "smithy.api#input" : "smithy.api#output"]: {} },
  });
  return id;
}

/** A member, with the place that it comes from. */
export interface Placed {
  readonly name: string;
  readonly shape: JsonObject;
  readonly place: Node;
}
