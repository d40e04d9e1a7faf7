import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultAssumptions } from "./assumptions.js";
import { wordsBegin, wordsOf, type WordRules } from "./words.js";

const words = (text: string, rules: Partial<WordRules> = {}) => wordsOf(text, { ...defaultAssumptions, ...rules });

it.each([
  { given: "one two", want: ["one", "two"] },
  { given: "prod/AppBeta", want: ["prod", "app", "beta"] },
  { given: "a_b+c=d.e@f-g h", want: ["a", "b", "c", "d", "e", "f", "g", "h"] },
  { given: "SecretOne", want: ["secret", "one"] },
  { given: "uat/COMPANY", want: ["uat", "company"] },
  { given: "uat/COMPANYthings", want: ["uat", "compan", "ythings"] },
  { given: "SecretFTag", want: ["secret", "f", "tag"] },
  { given: "credsDatabase892", want: ["creds", "database", "892"] },
  { given: "3fa85f", want: ["3fa", "85f"] },
  { given: "//double--separators  ", want: ["double", "separators"] },
  { given: "/", want: [] },
  { given: "", want: [] },
])("splits $given into $want", ({ given, want }) => {
  expect(words(given)).toEqual(want);
});

it.each([
  { rules: { wordsBeginAtDigits: false }, given: "db2/one", want: ["db2", "one"] },
  { rules: { wordsBeginAtDigits: true }, given: "db2/one", want: ["db", "2", "one"] },
  { rules: { mixedSeparatorsSplit: false }, given: "prod-App/Beta", want: ["prod-app/beta"] },
  { rules: { mixedSeparatorsSplit: false }, given: "prod/App/one two", want: ["prod", "app", "one", "two"] },
  { rules: { mixedSeparatorsSplit: true }, given: "prod-App/Beta", want: ["prod", "app", "beta"] },
])("splits $given into $want under $rules", ({ rules, given, want }) => {
  expect(words(given, rules)).toEqual(want);
});

it.each([
  { search: "o t", text: "one and two", found: true },
  { search: "a", text: "asecret", found: true },
  { search: "a", text: "thesecret", found: false },
  { search: "ret", text: "Secret", found: false },
  { search: "d t", text: "DescTwo", found: true },
  { search: "things", text: "COMPANYthings", found: false },
  { search: "Ythings", text: "COMPANYthings", found: true },
  { search: "company", text: "COMPANYthings", found: false },
  { search: "+", text: "prod+App", found: false },
  { search: "one three", text: "one two", found: false },
])("answers $found for $search in $text", ({ search, text, found }) => {
  expect(wordsBegin(words(search), words(text))).toBe(found);
});

const text = fc.string({ unit: fc.constantFrom(..."abZQ09/_+=.@- #é"), maxLength: 30 });

it("keeps every character but the separators, in their order", () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(words(given).join("")).toBe(given.replace(/[/_+=.@\- ]/g, "").toLowerCase());
    }),
  );
});

it("makes no word empty", () => {
  fc.assert(fc.property(text, (given) => !words(given).includes("")));
});

it("finds a text that has words by the text itself", () => {
  fc.assert(fc.property(text, (given) => wordsBegin(words(given), words(given)) === words(given).length > 0));
});

it("finds a text by beginnings of any of its words", () => {
  const picks = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, picks, (given, picked) => {
      const found = words(given);
      fc.pre(found.length > 0);
      return wordsBegin(
        picked.map(([at, length]) => found[at % found.length]!.slice(0, length)),
        found,
      );
    }),
  );
});

it("splits the longest texts in a blink", () => {
  const started = performance.now();
  for (const unit of ["a", "A", "Aa", "1", "a1", "/"]) words(unit.repeat(65_536));
  expect(performance.now() - started).toBeLessThan(1_000);
});
