import { shapeMismatch } from "./constraints.js";
import type { Violations } from "./violation.js";

/** How deep values of recursive shapes may be nested; beyond that, a value that contains itself is more likely. */
export const maxDepth = 128;

/** What a value that is nested deeper gets in place of a look inside. */
export const nestedTooDeep = /* @__PURE__ */ shapeMismatch(
  "",
  `Member must not be nested more than ${maxDepth} levels deep`,
  { max: maxDepth },
);

/** Whether the last thing found was just that: going on would take for ever in a value that contains itself twice. */
export function isTooDeep(found: Violations): boolean {
  return found.at(-1)?.message === nestedTooDeep.message;
}
