import type { JsonValue } from "../../model/index.js";
import { isJsonObject, pointerName } from "../../plan/index.js";

/**
 * A value with another one added at a place: members on the way there are made where they are missing; in a list, an
 * index inserts and `-` appends, as RFC 6902 has it. `undefined` where there is no such place: in a list beyond its end,
 * or in what is neither object nor list.
 *
 * @param pointer a JSON Pointer; the empty one stands for the whole
 */
export function addAt(whole: JsonValue | undefined, pointer: string, added: JsonValue): JsonValue | undefined {
  if (pointer === "") return added;
  const [, ...steps] = pointer.split("/");
  return addedAt(whole, steps.map(pointerName), added);
}

function addedAt(
  whole: JsonValue | undefined,
  [step, ...rest]: readonly string[],
  added: JsonValue,
): JsonValue | undefined {
  if (step === undefined) return added;
  if (Array.isArray(whole)) return addedToList(whole as readonly JsonValue[], step, rest, added);
  if (whole !== undefined && !isJsonObject(whole)) return undefined;
  const inner = addedAt(whole && Object.hasOwn(whole, step) ? whole[step] : undefined, rest, added);
  return inner === undefined ? undefined : { ...whole, [step]: inner };
}

function addedToList(
  list: readonly JsonValue[],
  step: string,
  rest: readonly string[],
  added: JsonValue,
): JsonValue | undefined {
  const index = step === "-" ? list.length : /^(0|[1-9]\d*)$/.test(step) ? Number(step) : Infinity;
  if (index > list.length) return undefined;
  if (rest.length === 0) return list.toSpliced(index, 0, added);
  const inner = addedAt(list[index], rest, added);
  return inner === undefined ? undefined : list.toSpliced(index, 1, inner);
}
