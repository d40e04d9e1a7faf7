/** What one field of a cron expression may hold. */
export interface CronField {
  readonly least: number;
  readonly most: number;
  /** Names that stand for numbers, the first for `least`. */
  readonly names?: readonly string[];
}

/**
 * The numbers that a field names, in ascending order: `*`, single ones, ranges and steps, in a list. `undefined` for
 * what is no such field.
 *
 * @example numbersOf("1-5,10/5", { least: 0, most: 23 }) // [1, 2, 3, 4, 5, 10, 15, 20]
 */
export function numbersOf(text: string, field: CronField): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const part of text.split(",")) {
    const range = rangeOf(part, field);
    if (!range) return undefined;
    for (let number = range.from; number <= range.to; number += range.step) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

function rangeOf(part: string, field: CronField) {
  const [, first = "", last, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
  const isAny = first === "*";
  if (isAny && last !== undefined) return undefined;
  const from = isAny ? field.least : numberOf(first, field);
  // `4/12` goes on to the end, as `4-23/12` does.
  const open = isAny || step !== undefined ? field.most : from;
  const to = last === undefined ? open : numberOf(last, field);
  if (from === undefined || to === undefined || from > to || step === "0") return undefined;
  return { from, to, step: step === undefined ? 1 : Number(step) };
}

/** `undefined` for what is neither a number within the field's bounds nor one of its names. */
export function numberOf(text: string, { least, most, names = [] }: CronField): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  const number = named >= 0 ? least + named : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
