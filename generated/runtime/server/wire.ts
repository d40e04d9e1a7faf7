/** How shapes are written as JSON. Generated modules put these together. */
export { list, map } from "./wire/collections.js";
export { fromBase64 as bytesOf } from "@smithy/core/serde";
export { blob, dateTime, epochSeconds, httpDate } from "./wire/encoded.js";
export { Mismatch } from "./wire/mismatch.js";
export {
  bigDecimal,
  bigInteger,
  boolean,
  byte,
  decimalOf,
  document,
  double,
  float,
  integer,
  long,
  short,
  string,
} from "./wire/scalars.js";
export { nothing, structure, union } from "./wire/structures.js";
export { untagged } from "./wire/untagged.js";
export type { Wire } from "./wire/wire.js";
