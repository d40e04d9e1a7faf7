import { simpleTypes, type ShapeType } from "../shape.js";

const numbers = ["byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal", "intEnum"] as const;
const simple = [...simpleTypes, "enum", "intEnum"] as const;
const aggregate = ["list", "map", "structure", "union"] as const;

/**
 * The names of types in selectors, with the shape types that each stands for. An enum is also a string, an intEnum also
 * an integer. `*` and `member` are not among them.
 */
export const typeNames: ReadonlyMap<string, readonly ShapeType[]> = new Map<string, readonly ShapeType[]>([
  ...[...simple, ...aggregate, "service", "operation", "resource"].map((type): [string, readonly ShapeType[]] => [
    type,
    [type as ShapeType],
  ]),
  ["string", ["string", "enum"]],
  ["integer", ["integer", "intEnum"]],
  ["number", numbers],
  ["simpleType", simple],
  ["set", ["list"]],
  ["collection", ["list"]],
  ["aggregateType", aggregate],
  ["dataType", [...simple, ...aggregate]],
  ["serviceType", ["service", "operation", "resource"]],
]);
