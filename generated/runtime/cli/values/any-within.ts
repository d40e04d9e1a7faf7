import type { Value } from "../command-line.js";

/** Whether a value may be, or may have within it, what must not be shown. */
export function mayHoldSecret(value: Value): boolean {
  return anyWithin(value, ({ isSensitive }) => isSensitive === true, new Set());
}

/** Whether there may be bytes in a value. */
export function mayHoldBytes(value: Value): boolean {
  return anyWithin(value, ({ kind }) => kind === "blob", new Set());
}

/** Shapes can lead back to themselves, always by way of a structure or a union. */
function anyWithin(value: Value, isIt: (value: Value) => boolean, seen: Set<string>): boolean {
  if (isIt(value)) return true;
  switch (value.kind) {
    case "list":
      return anyWithin(value.element(), isIt, seen);
    case "map":
      return anyWithin(value.key(), isIt, seen) || anyWithin(value.value(), isIt, seen);
    case "structure":
    case "union":
      if (seen.has(value.name)) return false;
      seen.add(value.name);
      return Object.values(value.members).some((member) => anyWithin(member.value(), isIt, seen));
    default:
      return false;
  }
}
