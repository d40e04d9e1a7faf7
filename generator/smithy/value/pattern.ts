/** The regular expression of a `pattern` trait, or `undefined` when JavaScript cannot read it. */
export function patternOf(text: string): RegExp | undefined {
  // Unicode mode first, because it counts characters as Smithy does; many models escape more than it allows.
  return compile(text, "u") ?? compile(text, "");
}

/**
 * Whether a pattern becomes readable once what other languages add to regular expressions is taken out: flags such as
 * `(?i)` in the text, and possessive quantifiers.
 */
export function isForeignPattern(text: string): boolean {
  const plain = text.replace(/\(\?-?[a-zA-Z]+\)/g, "").replace(/([*+?}])\+/g, "$1");
  return plain !== text && patternOf(plain) !== undefined;
}

function compile(text: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(text, flags);
  } catch {
    return undefined;
  }
}
