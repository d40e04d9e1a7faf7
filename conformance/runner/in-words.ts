import { redactValue } from "./redact.js";

const LONGEST = 400;

/** A value that was found, in words: JSON, shortened, without the values of sensitive members. */
export function inWords(value: unknown, sensitive: ReadonlySet<string>): string {
  if (value === undefined) return "nothing";
  if (value instanceof Date) return `the Date ${Number.isNaN(value.getTime()) ? "Invalid" : value.toISOString()}`;
  if (value instanceof Uint8Array) return `a Uint8Array of ${value.length}`;
  const text = JSON.stringify(value, (name, each: unknown) => {
    if (sensitive.has(name)) return redactValue(each);
    return each instanceof Uint8Array ? `‹${each.length} bytes›` : each;
  });
  return shortened(text);
}

/** A text that is not longer than a reader's patience. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
