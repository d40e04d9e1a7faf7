import type { JsonObject } from "../../model/index.js";

/** The shapes of the prelude that members target. */
export const simpleShapes = (): JsonObject => ({
  "smithy.api#BigDecimal": { type: "bigDecimal" },
  "smithy.api#BigInteger": { type: "bigInteger" },
  "smithy.api#Blob": { type: "blob" },
  "smithy.api#Boolean": { type: "boolean" },
  "smithy.api#Byte": { type: "byte" },
  "smithy.api#Document": { type: "document" },
  "smithy.api#Double": { type: "double" },
  "smithy.api#Float": { type: "float" },
  "smithy.api#Integer": { type: "integer" },
  "smithy.api#Long": { type: "long" },
  "smithy.api#PrimitiveBoolean": { type: "boolean", traits: { "smithy.api#default": false } },
  "smithy.api#PrimitiveByte": { type: "byte", traits: { "smithy.api#default": 0 } },
  "smithy.api#PrimitiveDouble": { type: "double", traits: { "smithy.api#default": 0 } },
  "smithy.api#PrimitiveFloat": { type: "float", traits: { "smithy.api#default": 0 } },
  "smithy.api#PrimitiveInteger": { type: "integer", traits: { "smithy.api#default": 0 } },
  "smithy.api#PrimitiveLong": { type: "long", traits: { "smithy.api#default": 0 } },
  "smithy.api#PrimitiveShort": { type: "short", traits: { "smithy.api#default": 0 } },
  "smithy.api#Short": { type: "short" },
  "smithy.api#String": { type: "string" },
  "smithy.api#Timestamp": { type: "timestamp" },
  "smithy.api#Unit": { type: "structure", members: {}, traits: { "smithy.api#unitType": {} } },
});
