import { NOT_SHOWN } from "../values/bad-value.js";
import { editDistance } from "./edit-distance.js";
import type { RestWord } from "./match-options.js";
import { UsageError } from "./usage-error.js";

/** An option, also behind `--`, and with what hands and word processors make of the two hyphens. */
const BARE_NAME = /^(?:-{1,2}|[\u2010-\u2015\u2212]+)([a-z][a-z0-9_-]*)$/i;

/**
 * The refusal of words that nobody knows, rule CL-006. Words that may be, or be part of, a secret are not repeated: those
 * after the option of a secret (`--secret-string two words`) and those after what may be a misspelling of it.
 */
export function unknownWords(rest: readonly RestWord[], secretOptions: readonly string[]): UsageError {
  let isHidden = false;
  let after: string | undefined;
  const shown = rest.map((word) => {
    if (word.after !== after) isHidden = false;
    after = word.after;
    if (word.after !== undefined && secretOptions.includes(word.after)) isHidden = true;
    const [name = "", ...attached] = word.text.split("=");
    const isName = word.isOption && /^--[a-z][a-z0-9-]*$/i.test(name);
    if (isHidden && !isName) return NOT_SHOWN;
    const bare = BARE_NAME.exec(name)?.[1];
    if (bare !== undefined && secretOptions.some((secret) => editDistance(bare, secret) <= 3)) isHidden = true;
    return isHidden && attached.length > 0 ? `${name}=${NOT_SHOWN}` : word.text;
  });
  return new UsageError("unknown", `Unknown options: ${shown.join(", ")}`);
}
