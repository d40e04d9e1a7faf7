import type { Exchange } from "../../runner/verdict.js";

/** A text that only an answer knew, such as an ARN, and where it stood. */
export interface AnsweredText {
  /** Of the member: `ARN`. */
  readonly member: string;
  readonly value: string;
  /** Number of the exchange, from 1. */
  readonly exchange: number;
  /** Which of the members of that name in the answer, from 1. */
  readonly nth: number;
}

/** The texts of answers that no request before had, as they stand there. A short text may be there by chance. */
export function answeredTexts(exchanges: readonly Exchange[]): readonly AnsweredText[] {
  const texts = new Map<string, AnsweredText>();
  let asked = "";
  for (const [index, { request, answer }] of exchanges.entries()) {
    asked += request.body;
    const counts = new Map<string, number>();
    for (const [, member = "", value = ""] of (answer?.body ?? "").matchAll(TEXT_MEMBER)) {
      const nth = (counts.get(member) ?? 0) + 1;
      counts.set(member, nth);
      if (value.length < SHORTEST || value.includes("‹") || asked.includes(value) || texts.has(value)) continue;
      texts.set(value, { member, value, exchange: index + 1, nth });
    }
  }
  return [...texts.values()];
}

const SHORTEST = 8;
/** What is escaped is left out: a shell would not find it either. */
const TEXT_MEMBER = /"(\w+)"\s*:\s*"([^"\\]*)"/g;
