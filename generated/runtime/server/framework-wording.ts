import type { Limits, Violation, Violations } from "../validation/violation.js";
import type { FieldFault } from "./check-input.js";
import { sizeOf } from "./value-size.js";

/** The error with which Smithy's own servers answer broken constraints. */
export const frameworkValidationException = "smithy.framework#ValidationException";

/** Nobody breaks more than these but to keep a server busy. */
const MAX_NAMED = 100;

/**
 * Broken constraints as `smithy.framework#ValidationException` has them: a text, and a list of the same by JSON Pointer.
 * Values are not shown, whether they are secret or not; of lengths, the amount is.
 */
export function frameworkErrors(
  input: unknown,
  violations: Violations,
): { readonly message: string; readonly fieldList: readonly FieldFault[] } {
  const earlier = new Map<string, number>();
  const fieldList = violations.slice(0, MAX_NAMED).map((violation) => {
    const { pointer, message } = violation;
    const turn = earlier.get(pointer) ?? 0;
    earlier.set(pointer, turn + 1);
    const length = lengthShown(input, violation, turn);
    return { path: pointer, message: `Value ${length}at '${pointer}' failed to satisfy constraint: ${message}` };
  });
  const count = `${fieldList.length} validation error${fieldList.length === 1 ? "" : "s"} detected`;
  return { message: `${count}. ${fieldList.map(({ message }) => message).join("; ")}`, fieldList };
}

/** @param turn How many violations at the same pointer went before. */
function lengthShown(input: unknown, { pointer, trait, limits = {} }: Violation, turn: number): string {
  if (trait !== "smithy.api#length") return "";
  const value = valueAt(input, pointer);
  const size = sizeOf(value);
  if (!isWithin(size, limits)) return `with length ${size} `;
  // The pointer of a map stands for its keys as well. If its own size is right, it is they that are wrong.
  const sizes = Object.keys(value ?? {})
    .map(sizeOf)
    .filter((length) => !isWithin(length, limits));
  return `with length ${sizes[Math.min(turn, sizes.length - 1)] ?? size} `;
}

function isWithin(size: number, { min = 0, max = Infinity }: Limits): boolean {
  return size >= min && size <= max;
}

function valueAt(input: unknown, pointer: string): unknown {
  let value = input;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return value;
}
