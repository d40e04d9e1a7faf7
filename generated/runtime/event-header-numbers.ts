import { Int64 } from "@smithy/core/event-streams";
import type { NormalizedSchema } from "@smithy/core/schema";
import type { MessageHeaders } from "@smithy/types";

/**
 * Numbers in headers of an event as the model has them: bytes, shorts and longs; any other is an integer already.
 *
 * @see smithy.api#eventHeader
 */
export function withHeaderNumbers(headers: MessageHeaders, event: NormalizedSchema): MessageHeaders {
  const all = { ...headers };
  for (const [name, member] of event.structIterator()) {
    const kind = member.getMergedTraits()["eventHeaderType"];
    const value: unknown = headers[name]?.value;
    if (typeof value !== "number") continue;
    if (kind === "byte" || kind === "short") all[name] = { type: kind, value };
    else if (kind === "long") all[name] = { type: kind, value: Int64.fromNumber(value) };
  }
  return all;
}
