import fc from "fast-check";
import { expect, it } from "vitest";
import { linearExpression } from "../../runtime/validation/linear-expression.js";
import { automatonOf } from "./automaton.js";
import { readPattern } from "./read-pattern.js";
import { slowPattern } from "./slow-pattern.js";

it.each([
  "^(a|aa)+$",
  "^(a|b|ab)*c$",
  "^(\\w|\\d)+$",
  "^[ \\t]*[^\\x00-\\x1F:]+([ \\t]+[^\\x00-\\x1F:]+)*[ \\t]*$",
  "^(.*,)*x(a?){3}(b|b)*$",
])("sees that %s can take for ever", (pattern) => {
  expect(slowPattern(pattern)).toHaveProperty("growth", "exponential");
});

it.each(["^[a-z]+[.\\w]*[a-z]+$", "^.*a.*b$", "a*b$", "^\\d*\\d*$"])("sees that %s can take long", (pattern) => {
  expect(slowPattern(pattern)).toHaveProperty("growth", "polynomial");
});

it.each([
  "^[a-z]+$",
  "^([a-z]+-)+\\d+$",
  "^([0-9]+)+$",
  ".*",
  "a+",
  "^(a|b)*$",
  "^a{3}b{2,4}$",
  "^[^:]+:[^:]+$",
  "^(?=a)(a|aa)+$",
  "(",
])("leaves %s alone", (pattern) => {
  expect(slowPattern(pattern)).toBeUndefined();
});

const pattern = fc.letrec<{ any: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("a", "b", "[ab]", "."),
    tie("any").map((inner) => `(${inner})`),
  ),
  any: fc
    .array(fc.tuple(tie("atom"), fc.constantFrom("", "*", "+", "?", "{2}", "{1,3}", "{2,}")), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((items) => {
      const sequence = items.map(([atom, sign]) => `${atom}${sign}`).join("");
      return fc.oneof(
        fc.constant(sequence),
        tie("atom").map((other) => `${sequence}|${other}`),
      );
    }),
})).any;

it("matches by places what the engine matches", () => {
  const texts = [
    "",
    "a",
    "b",
    "ab",
    "ba",
    "aab",
    "abab",
    "bbaa",
    "abba",
    "c",
    "\n",
    "a\nb",
    "🔑",
    "ca",
    "bc",
    "aaaaaa",
  ];
  let compared = 0;
  fc.assert(
    fc.property(pattern, fc.constantFrom("", "^"), fc.constantFrom("", "$"), (body, start, end) => {
      const source = `${start}(${body})${end}`;
      const automaton = automatonOf(readPattern(source));
      if (!automaton) return;
      const { classes, positions: places, ...rest } = automaton;
      const linear = linearExpression({
        ...rest,
        places,
        classes: classes.map((text) => new RegExp(`^${text}$`, "u")),
      });
      for (const text of texts)
        expect({ source, text, matches: linear.test(text) }).toEqual({
          source,
          text,
          matches: new RegExp(source, "u").test(text),
        });
      compared++;
    }),
    { numRuns: 3000, seed: 2 },
  );
  expect(compared).toBeGreaterThan(1000);
});
