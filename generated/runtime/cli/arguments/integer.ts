import { UsageError } from "./usage-error.js";

/**
 * The whole number that a word of an option is.
 *
 * @throws UsageError
 */
export function integer(option: string, word: string): number {
  const number = Number(word);
  if (/^\s*[+-]?\d+\s*$/.test(word) && Number.isSafeInteger(number)) return number;
  throw new UsageError("words", `argument --${option}: invalid int value: '${word}'`);
}
