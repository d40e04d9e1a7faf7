import { mayHideSecret, notShown, type Redactor } from "./redact.js";

const LONGEST = 400;

/** A value that was found, in words: JSON, shortened, without secrets. */
export function inWords(value: unknown, redactor: Redactor): string {
  if (value === undefined) return "nothing";
  if (value instanceof Date) return `the Date ${Number.isNaN(value.getTime()) ? "Invalid" : value.toISOString()}`;
  if (value instanceof Uint8Array) return `a Uint8Array of ${value.length}`;
  const text = JSON.stringify(value, (name, each: unknown) => {
    if (redactor.has(name)) return redactor.value(each instanceof Uint8Array ? base64Of(each) : each);
    // Of an answer that is no JSON the message may be all of it.
    if (typeof each === "string") return mayHideSecret(each, redactor.has) ? notShown(each) : redactor.text(each);
    return each instanceof Uint8Array ? `‹${each.length} bytes›` : each;
  });
  return shortened(redactor.text(text));
}

/** A text that is not longer than a reader's patience. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
