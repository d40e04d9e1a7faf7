import type { Violation, Violations } from "./violation.js";

/** What everything that is in order gets: one array, made once, so that checking a good value allocates nothing. */
export const noViolations: Violations = /* @__PURE__ */ Object.freeze([]);

/** Adds a violation to those found so far. */
export function add(found: Violations, violation: Violation): Violations {
  if (found === noViolations) return [violation];
  // Any other list was begun here, by this run.
  (found as Violation[]).push(violation);
  return found;
}

/** The same for an element of a list or an entry of a map: one step below the violation's pointer. */
export function addAt(found: Violations, violation: Violation, key: string | number): Violations {
  return add(found, movedBelow(violation, `${violation.pointer}/${escaped(key)}`, ""));
}

/** Adds what a nested value's check found, whose pointers start at that value. No pointer is made when that is nothing. */
export function addUnder(found: Violations, inner: Violations, pointer: string, key?: string | number): Violations {
  if (inner === noViolations) return found;
  const prefix = key === undefined ? pointer : `${pointer}/${escaped(key)}`;
  let all = found;
  for (let index = 0; index < inner.length; index++) {
    const violation = inner[index]!;
    all = add(all, movedBelow(violation, prefix, violation.pointer));
  }
  return all;
}

/** The same violations where all of the value is secret, whatever it holds. */
export function hidden(inner: Violations): Violations {
  return inner === noViolations ? inner : inner.map((violation) => ({ ...violation, isSensitive: true }));
}

/** Whether everything was of the right kind, so that rules between members can be asked about. */
export function hasRightTypes(found: Violations): boolean {
  for (let index = 0; index < found.length; index++) if (found[index]!.trait === "type") return false;
  return true;
}

/** One step of a JSON Pointer, by RFC 6901. */
export function escaped(key: string | number): string {
  return typeof key === "number" ? String(key) : key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function movedBelow(violation: Violation, prefix: string, pointer: string): Violation {
  return { ...violation, pointer: prefix + pointer };
}
