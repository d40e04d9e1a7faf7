/**
 * A value as the user wrote it, before the model has had its say. Whole numbers are `bigint`, so that none loses digits and
 * that `1` can be told from `1.0`.
 */
export type RawValue = string | boolean | null | bigint | DecimalText | Uint8Array | readonly RawValue[] | RawObject;

export interface RawObject {
  readonly [name: string]: RawValue;
}

/** A number with a fraction or an exponent, or one of `NaN`, `Infinity` and `-Infinity`: in the user's digits. */
export class DecimalText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function isRawObject(value: RawValue): value is RawObject {
  return typeof value === "object" && value !== null && !isRawList(value) && !isOpaque(value);
}

export function isRawList(value: RawValue): value is readonly RawValue[] {
  return Array.isArray(value);
}

function isOpaque(value: object): boolean {
  return value instanceof Uint8Array || value instanceof DecimalText;
}
