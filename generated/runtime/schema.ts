/**
 * Shapes as data, in the form that protocols read: kind, namespace, name and traits of the shape, then what it is made
 * of. Structures hold the names of their members, then a schema for each, then how many of the first are required.
 */
export type {
  StaticErrorSchema as ErrorSchema,
  StaticOperationSchema as OperationSchema,
  StaticStructureSchema as StructureSchema,
  StaticUnionSchema as UnionSchema,
} from "@smithy/types";
