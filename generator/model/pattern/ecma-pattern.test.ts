import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { itShared, sharedFile } from "../../testing/shared.js";
import { flattenRepeats } from "./flatten-repeats.js";
import { ecmaPattern } from "./index.js";
import type { Group } from "./node.js";
import { printPattern } from "./print-pattern.js";
import { readPattern } from "./read-pattern.js";

const asItStands = [
  "",
  "^[a-z]+$",
  "^a/b$",
  "\\p{L}\\d",
  "(?=a)[^b]",
  "(?<x>a)\\k<x>",
  "^([a-z0-9-])+$",
  "a{2,3}?",
  "[[]",
  "^(([a-z]+)-)+$",
];

it.each(asItStands)("takes %j as it stands", (pattern) => {
  expect(ecmaPattern(pattern)).toEqual({ source: pattern, flags: "u" });
});

/** Patterns of Java with their equals, and texts that match and that do not. */
const translated: readonly (readonly [
  pattern: string,
  source: string,
  right: readonly string[],
  wrong: readonly string[],
])[] = [
  ["^[\\w-_]+\\-$", "^[\\w\\-_]+-$", ["a_b-", "--"], ["a", "a!-"]],
  ["^\\p{Alpha}\\p{Digit}[\\p{Punct}\\s]$", "^[A-Za-z][0-9][!-/:-@\\[-`{-~\\s]$", ["a1!", "Z9 "], ["ä1!", "aa!"]],
  ["^\\P{Alnum}+$", "^[\\u{0}-/:-@\\[-`{-\\u{10ffff}]+$", ["-_ä"], ["a"]],
  ["^(?i)all|[0-9]{2}$", "^[aA][lL][lL]|[0-9]{2}$", ["ALL", "Allx", "12"], ["al", "1"]],
  ["^(?i:a)b$", "^(?:[aA])b$", ["Ab"], ["AB"]],
  ["^(?i)[a-cX]$", "^[a-cA-CXx]$", ["B", "x"], ["d"]],
  ["\\Aa\\z", "^a$", ["a"], ["ab", "a\n"]],
  ["^a\\Z", "^a(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?$)", ["a", "a\n", "a\r\n"], ["ab", "a\n\n"]],
  ["^(?s)a.b$", "^a[^]b$", ["a\nb"], ["ab"]],
  ["(?m)^a$", "(?<=^|[\\n\\r\\u0085\\u2028\\u2029])a(?=$|[\\n\\r\\u0085\\u2028\\u2029])", ["b\na\nb"], ["ba"]],
  ["^[a-z&&[^aeiou]]+$", "^(?:(?=[^aeiou])[a-z])+$", ["xyz"], ["xay"]],
  ["^[a-c[x-z]]+$", "^(?:[a-c]|[x-z])+$", ["ax"], ["m"]],
  ["^\\Qa.b\\E$", "^(?:a\\.b)$", ["a.b"], ["axb"]],
  ["^a++b$", "^(?:(?=(a+))\\1)b$", ["aab"], ["b"]],
  ["^a*+ab", "^(?:(?=(a*))\\1)ab", [], ["aab"]],
  ["^(?>a|ab)(c)\\1$", "^(?:(?=(a|ab))\\1)(c)(?:\\2)$", ["acc"], ["abcc", "aca"]],
  [
    "^\\h\\R$",
    "^[\\t \\u{a0}\\u{1680}\\u{180e}\\u{2000}-\\u{200a}\\u{202f}\\u{205f}\\u{3000}](?:\\r\\n|[\\v\\f\\n\\r\\u0085\\u2028\\u2029])$",
    ["\t\r\n"],
    ["\n\n"],
  ],
  ["^\\x41\\x{1F511}\\e\\07$", "^A🔑\\u{1b}\\u{7}$", ["A🔑\u001b\u0007"], ["A"]],
  ["^\\p{IsLatin}\\p{javaLowerCase}\\pL$", "^\\p{Script=Latin}\\p{Lowercase}\\p{L}$", ["Aaä"], ["ЖaA", "aAa"]],
  ["^]{}$", "^\\]\\{\\}$", ["]{}"], ["]"]],
  ["(?=a)*b", "(?=a)*b", ["b"], ["a"]],
];

it.each(translated)("translates %s", (pattern, source, right, wrong) => {
  const ecma = ecmaPattern(pattern);
  expect(ecma).toMatchObject({ source });
  if ("problem" in ecma) return;
  const expression = new RegExp(ecma.source, ecma.flags);
  for (const text of right) expect(text).toMatch(expression);
  for (const text of wrong) expect(text).not.toMatch(expression);
});

it.each([
  ["(", "a group in it is never closed"],
  ["a)", "a parenthesis closes nothing"],
  ["[a", "it ends in the middle"],
  ["*", "a quantifier has nothing to repeat"],
  ["[z-a]", "a range in it is out of order"],
  ["\\p{Foo}", "there is no \\p{Foo}"],
  ["(?x) a-\\-", "there is no flag `x` in ECMAScript"],
  ["\\Ga", "ECMAScript has no equal of an escape in it"],
  ["(a)\\2\\-", "it refers to group 2, which is not there"],
  ["[^a-z&&b]\\-", "it negates a class made of classes"],
  ["\\Qab\\E+", "it repeats the end of a quotation"],
])("says what is wrong with %s", (pattern, problem) => {
  expect(ecmaPattern(pattern)).toEqual({ problem });
});

it.each([
  ["^([0-9]+)+$", "^[0-9]+$"],
  ["^(a*)*$", "^a*$"],
  ["^(a|b+)*$", "^(a|b)*$"],
  ["^(\\w+\\s?)*$", "^(\\w\\s?)*$"],
  ["^(-?\\w+)+$", "^(-?\\w)+$"],
  ["^((a+)+)+$", "^a+$"],
  ["^(?:[a-z]{1,63})+$", "^[a-z]+$"],
  ["^(a+)+\\1$", "^(a+)+\\1$"],
  ["^(a+){2}$", "^(a+){2}$"],
])("flattens %s", (given, want) => {
  expect(ecmaPattern(given)).toEqual({ source: want, flags: "u" });
});

const pattern = fc.letrec<{ any: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("a", "b", "[ab]"),
    tie("any").map((inner) => `(${inner})`),
  ),
  any: fc
    .array(fc.tuple(tie("atom"), fc.constantFrom("", "*", "+", "?", "{1,2}", "+?")), { minLength: 1, maxLength: 3 })
    .chain((items) => {
      const sequence = items.map(([atom, sign]) => `${atom}${sign}`).join("");
      return fc.oneof(
        fc.constant(sequence),
        tie("atom").map((other) => `${sequence}|${other}`),
      );
    }),
})).any;

it("matches the same texts flattened or not", () => {
  const texts = ["", "a", "b", "ab", "ba", "aab", "abab", "bbaa", "abba", "c"];
  fc.assert(
    fc.property(pattern, (source) => {
      const flat = printPattern(flattenRepeats(readPattern(`^(?:${source})$`), () => false) as Group);
      for (const text of texts)
        expect({ text, flat, matches: new RegExp(flat, "u").test(text) }).toEqual({
          text,
          flat,
          matches: new RegExp(`^(?:${source})$`, "u").test(text),
        });
    }),
    { numRuns: 2000, seed: 5 },
  );
});

it("never throws, whatever it is given", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab([{^$\\*+?.)|]}-&QE:=!<>0pix1k") }), (source) => {
      const ecma = ecmaPattern(source);
      if (!("problem" in ecma)) expect(() => new RegExp(ecma.source, ecma.flags)).not.toThrow();
    }),
    { numRuns: 10_000 },
  );
});

itShared("has an equal for every pattern of AWS's models", () => {
  const problems = readdirSync(sharedFile("models"))
    .filter((name) => /-\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .flatMap((name) => [
      ...readFileSync(sharedFile("models", name), "utf8").matchAll(/"smithy\.api#pattern": ("(?:[^"\\]|\\.)*")/g),
    ])
    .map(([, text]) => JSON.parse(text!) as string)
    .filter((each) => "problem" in ecmaPattern(each));
  expect(problems).toEqual([]);
});
