import { namedRanges, type Ranges } from "./ranges.js";
import { compiles } from "./compiles.js";
import { Untranslatable } from "./untranslatable.js";

const javaMethods: Readonly<Record<string, string>> = {
  javaLowerCase: "Lowercase",
  javaUpperCase: "Uppercase",
  javaWhitespace: "White_Space",
  javaAlphabetic: "Alphabetic",
  javaLetter: "L",
  javaDigit: "Nd",
};

/** What stands between the braces of Java's `\p{...}`: characters, or the name of the property in ECMAScript. */
export function propertyOf(name: string): Ranges | string {
  const ranges = Object.hasOwn(namedRanges, name) ? namedRanges[name] : undefined;
  if (ranges) return ranges;
  const bare = name.replace(/^(Is|general_category=|gc=|script=|sc=)/i, "");
  const candidates = [javaMethods[name], name, bare, `Script=${bare}`];
  const known = candidates.find((candidate) => candidate !== undefined && compiles(`\\p{${candidate}}`, "u"));
  if (known === undefined) throw new Untranslatable(`there is no \\p{${name}}`);
  return known;
}
