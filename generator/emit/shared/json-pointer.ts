import type { JsonValue } from "../../model/index.js";
import { isJsonObject } from "../../plan/index.js";

/**
 * A value with another one added at a place: members on the way there are made where they are missing; in a list, an
 * index inserts and `-` appends, as RFC 6902 has it.
 *
 * @param pointer a JSON Pointer; the empty one stands for the whole
 */
export function addAt(whole: JsonValue | undefined, pointer: string, added: JsonValue): JsonValue {
  if (pointer === "") return added;
  const [, ...steps] = pointer.split("/");
  return addedAt(whole, steps.map(unescaped), added);
}

function addedAt(whole: JsonValue | undefined, [step, ...rest]: readonly string[], added: JsonValue): JsonValue {
  if (step === undefined) return added;
  if (Array.isArray(whole)) {
    const list = whole as readonly JsonValue[];
    const index = step === "-" ? list.length : Number(step);
    if (!Number.isInteger(index) || index < 0 || index > list.length) return whole;
    return rest.length === 0
      ? list.toSpliced(index, 0, added)
      : list.toSpliced(index, 1, addedAt(list[index], rest, added));
  }
  const object = isJsonObject(whole) ? whole : {};
  return { ...object, [step]: addedAt(Object.hasOwn(object, step) ? object[step] : undefined, rest, added) };
}

/** `~1` stands for a slash and `~0` for a tilde. @see RFC 6901 */
function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
