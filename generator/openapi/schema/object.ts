import type { Making } from "./making.js";
import { isClosed, mapOf } from "./map.js";
import { structureOf } from "./structure.js";
import type { Target } from "./target.js";

/** A structure where properties are described, else a map. */
export function objectOf(making: Making): Target {
  const { merged } = making;
  const isEmpty = merged.properties.size === 0;
  if (!isEmpty || (isClosed(merged) && merged.all("patternProperties").length === 0)) return structureOf(making);
  return mapOf(making);
}
