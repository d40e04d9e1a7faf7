import { escaped } from "./found.js";
import type { Refusal, Violation } from "./violation.js";

/** Names of documented checks that a server does not look at. */
export type DisabledChecks = ReadonlySet<string>;

export const noDisabledChecks: DisabledChecks = /* @__PURE__ */ new Set<string>();

/** What a service answers to a violation of one of its checks. */
export function refusalOf(violation: Violation, error: string, message?: string): Refusal {
  const { check = "", rules, pointer } = violation;
  return { check, rules, error, ...(message !== undefined && { message }), pointer, violation };
}

/** The refusal of a nested value, whose pointer starts at that value, seen from what contains it. */
export function refusalUnder(refusal: Refusal, pointer: string, key?: string | number): Refusal {
  const prefix = key === undefined ? pointer : `${pointer}/${escaped(key)}`;
  const moved = prefix + refusal.pointer;
  return { ...refusal, pointer: moved, violation: { ...refusal.violation, pointer: moved } };
}
