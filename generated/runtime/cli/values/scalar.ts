import type { ScalarValue } from "../command-line.js";
import { BadWord, NOT_SHOWN } from "./bad-value.js";
import { DecimalText, type RawValue } from "./raw-value.js";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$|^NaN$|^-?Infinity$/;

/**
 * What a word stands for where a scalar is due. Words that stand for no number or truth value are refused, all other
 * kinds are text.
 *
 * @throws BadWord
 */
export function scalarOf(word: string, value: ScalarValue): RawValue {
  const text = word.trim();
  switch (value.kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "bigInteger":
      if (!/^[+-]?\d+$/.test(text)) throw badScalar("int", word, value);
      return BigInt(text.replace(/^\+/, ""));
    case "float":
    case "double":
    case "bigDecimal":
      if (!DECIMAL.test(text)) throw badScalar("float", word, value);
      return new DecimalText(text);
    case "boolean":
      if (!/^(?:true|false)$/i.test(text)) throw badScalar("bool", word, value);
      return text.toLowerCase() === "true";
    default:
      return word;
  }
}

/** In the words that the reference has for options; it names types as its language does. */
function badScalar(type: string, word: string, { isSensitive }: ScalarValue): BadWord {
  return new BadWord(`invalid ${type} value: ${isSensitive ? NOT_SHOWN : `'${word}'`}`);
}

export function isScalar({ kind }: { readonly kind: string }): boolean {
  return kind !== "list" && kind !== "map" && kind !== "structure" && kind !== "union";
}
