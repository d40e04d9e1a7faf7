import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lettersOf } from "./letters.js";
import { sentencesIn } from "./sentences.js";

const sentences = (text: string): readonly string[] => {
  const letters = lettersOf(text);
  return sentencesIn(letters, { from: 0, to: letters.text.length }).map((sentence) => sentence.text);
};

it.each([
  ["wrapped elsewhere", "One   rule\n   says\tthis.\r\n"],
  ["with typographic quotes", "“One” rule says ‘this’."],
  ["with straight quotes", `"One" rule says 'this'.`],
  ["with a bullet", "• One rule says this."],
  ["as a list", "- One rule says this."],
  ["with a hidden hyphen and a space of no width", "One ru\u00ADle says\u200B this."],
  ["with spaces that do not break", "One\u00A0rule\u202Fsays this."],
  ["with the mark of a heading", "One rule says this. ¶"],
])("reads a sentence %s as the same", (_, text) => {
  expect(lettersOf(text).text).toBe("Onerulesaysthis.");
});

it("takes all dashes for hyphens", () => {
  expect(lettersOf("at most—50, 3–4, −1").text).toBe("atmost-50,3-4,-1");
});

it("keeps a hyphen among special characters", () => {
  expect(lettersOf("these: + - = . _").text).toBe("these:+-=._");
});

it.each([
  ["One. Two", ["One.", "Two"]],
  ["One.\nTwo! Three? 4 more.", ["One.", "Two!", "Three?", "4 more."]],
  ["One (and a half). Two", ["One (and a half).", "Two"]],
  ["Says “one.” Two", ["Says “one.", "Two"]],
  ["glued together.Like this", ["glued together.", "Like this"]],
  ["glued together.(string)", ["glued together.", "(string)"]],
  ["version 1.5 and a.b, e.g. this, U.S.A", ["version 1.5 and a.b, e.g. this, U.S.A"]],
  ["one\ntwo\n\nthree", ["one two", "three"]],
  ["", []],
])("divides %j into sentences", (text, want) => {
  expect(sentences(text)).toEqual(want);
});

it("reads any text the same however it is wrapped and indented", () => {
  const space = fc.stringMatching(/^[ \t\r\n]{1,4}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[\p{L}\p{N}.,:()é“”—]{1,8}$/u), space, space), { maxLength: 30 }),
      (words) => {
        const [one, other] = [1, 2].map((at) => words.map((word) => `${word[0]}${word[at]}`).join(""));
        expect(lettersOf(one!).text).toBe(lettersOf(other!).text);
      },
    ),
  );
});

it("takes any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const letters = lettersOf(text);
      expect(letters.offsets).toHaveLength(letters.text.length);
      expect(letters.edges).toHaveLength(letters.text.length + 1);
      expect(letters.text).not.toMatch(/\s/);
    }),
  );
});
