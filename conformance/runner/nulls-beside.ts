import { step as segment } from "../patterns/pointer.js";
import type { ValueForm } from "../patterns/index.js";
import type { Observation } from "./observation.js";
import type { Finding } from "./verdict.js";

/**
 * Members that an answer has with `null` for a value, where nothing else is wrong with them. The service leaves such
 * members out (rule CS-124); what clients make of both is mostly the same, so that this is told apart and fails nobody.
 */
export function nullsBeside(
  found: readonly Finding[],
  result: Observation["result"],
  { number, setting }: { readonly number: number; readonly setting: { readonly form: ValueForm } },
): readonly Finding[] {
  if (setting.form !== "wire" || !("output" in result)) return [];
  return nullsIn(result.output, "/output")
    .filter((pointer) => !found.some((other) => pointer === other.pointer || pointer.startsWith(`${other.pointer}/`)))
    .map((pointer) => ({
      tier: "null",
      step: number,
      pointer,
      expected: "no such member: one without a value is left out",
      actual: "null",
      evidence: "recorded",
    }));
}

function nullsIn(value: unknown, pointer: string): readonly string[] {
  if (value === null) return [pointer];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => nullsIn(each, `${pointer}${segment(name)}`));
}
