import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";
import type { Limits, Violation, Violations } from "../validation/violation.js";
import { quoted } from "./quoted-value.js";
import { sizeOf } from "./value-size.js";
import { placeOf, type Place } from "./violation-place.js";

/** Kinesis was recorded to name no more than these. */
const MAX_NAMED = 10;

/** Nobody breaks more than these but to keep a server busy. */
const MAX_EXAMINED = 5_000;

/**
 * The text with which AWS services answer broken constraints: `1 validation error detected: Value '' at 'name' failed to
 * satisfy constraint: Member must have length greater than or equal to 1`. Sensitive values are left out. (Rule CS-129.)
 *
 * @param input What was checked; the values are taken from it.
 */
export function validationErrors(schema: Schema, input: unknown, violations: Violations): string {
  const root = NormalizedSchema.of(schema);
  const sentences = new Map<string, string>();
  for (const violation of violations.slice(0, MAX_EXAMINED)) {
    const place = placeOf(root, input, violation);
    const fault = `at '${place.path}' failed to satisfy constraint: ${reason(place, violation)}`;
    // Elements of a list that break one constraint are told of once: there may be very many, and each shows the list.
    if (!sentences.has(fault)) sentences.set(fault, `Value ${shownValue(place, violation)}${fault}`);
    if (sentences.size === MAX_NAMED) break;
  }
  const count = `${sentences.size} validation error${sentences.size === 1 ? "" : "s"} detected`;
  return `${count}: ${[...sentences.values()].join("; ")}`;
}

function shownValue({ value }: Place, { isSensitive }: Violation): string {
  return isSensitive && value !== undefined ? "" : `${quoted(value)} `;
}

/** What is not met. For elements of a list or map that are no structures, AWS says it of the whole and states all limits. */
function reason({ value, part }: Place, { trait, limits = {}, message }: Violation): string {
  if (part) return `${part} must satisfy constraint: [${allReasons(trait, limits, message).join(", ")}]`;
  if (trait !== "smithy.api#length" && trait !== "smithy.api#range") return message;
  const [below, above] = limitReasons(trait, limits);
  const amount = trait === "smithy.api#range" ? Number(value) : sizeOf(value);
  return (amount < (limits.min ?? -Infinity) ? below : above) ?? message;
}

function allReasons(trait: string, limits: Limits, message: string): readonly string[] {
  if (trait !== "smithy.api#length" && trait !== "smithy.api#range") return [message];
  return limitReasons(trait, limits)
    .reverse()
    .filter((text) => text !== undefined);
}

function limitReasons(trait: string, { min, max }: Limits): [string | undefined, string | undefined] {
  const what = trait === "smithy.api#length" ? "length" : "value";
  return [
    min === undefined ? undefined : `Member must have ${what} greater than or equal to ${min}`,
    max === undefined ? undefined : `Member must have ${what} less than or equal to ${max}`,
  ];
}
