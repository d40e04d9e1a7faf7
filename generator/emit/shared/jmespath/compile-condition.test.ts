import fc from "fast-check";
import jmespath from "jmespath";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseJmespath } from "../../../plan/jmespath/index.js";
import { importGenerated } from "../../../testing/import-generated.js";
import { itShared, sharedFile } from "../../../testing/shared.js";
import { compileCondition, compileValue } from "./compile-condition.js";

type Evaluate = (value: unknown) => unknown;

/** Compiles expressions, all in one module: what they yield, and whether they hold as conditions. */
async function compiled(expressions: readonly string[]): Promise<readonly { value: Evaluate; test: Evaluate }[]> {
  const imports = new Set(["holds"]);
  const runtime = (name: string) => {
    imports.add(name);
    return name;
  };
  const lines = expressions.map((expression) => {
    const parsed = parseJmespath(expression);
    if ("problem" in parsed) throw new Error(`${expression}: ${parsed.problem}`);
    const test = compileCondition(parsed.node, runtime);
    return `{ value: (value: any) => ${arrow(compileValue(parsed.node, runtime))},
      test: (value: any) => holds((value: any): boolean => ${arrow(test.expression)}, value) },`;
  });
  const text = `import { ${[...imports].join(", ")} } from "../runtime/validation/jmespath.js";
export const all = [${lines.join("\n")}];`;
  const files = [{ path: "conditions/all.ts", text }];
  return (await importGenerated<{ all: readonly { value: Evaluate; test: Evaluate }[] }>(files, files[0]!.path)).all;
}

function arrow(expression: string): string {
  return expression.startsWith("{") ? `(${expression})` : expression;
}

interface Suite {
  readonly given: unknown;
  readonly cases: readonly { readonly expression: string; readonly result?: unknown; readonly error?: string }[];
}

const suites =
  "basic boolean current escape filters functions identifiers indices literal multiselect pipe slice syntax unicode wildcard";

/** Where the parser of the package differs from the letter of the specification. */
const otherwise = new Set(["[:::]"]);

itShared.each(suites.split(" "))("yields what the compliance suite of JMESPath says: %s", async (name) => {
  const text = readFileSync(sharedFile("corpus", "smithy", "jmespath", `${name}.json`), "utf8");
  const cases = (JSON.parse(text) as Suite[]).flatMap(({ given, cases }) => cases.map((each) => ({ given, ...each })));
  const usable = cases.filter(({ expression, error }) => {
    const parsed = parseJmespath(expression);
    if (error !== undefined && error !== "invalid-type") {
      if (!otherwise.has(expression)) expect({ expression, parsed }).toHaveProperty("parsed.problem");
      return false;
    }
    // What can never work is found out without a value.
    if (error === undefined) expect({ expression, parsed }).toHaveProperty("parsed.node");
    return "node" in parsed;
  });
  const functions = await compiled(usable.map(({ expression }) => expression));
  for (const [index, { given, expression, result, error }] of usable.entries()) {
    const { value, test } = functions[index]!;
    if (error === "invalid-type") expect(() => value(given), expression).toThrow();
    else expect({ expression, result: value(given) }).toEqual({ expression, result });
    // A structure is always an object, never nothing.
    if (typeof given === "object" && given !== null)
      expect({ expression, holds: test(given) }).toEqual({ expression, holds: result === true });
  }
});

const name = fc.constantFrom("a", "b", "c");
const expression = fc.letrec<{ any: string; simple: string }>((tie) => ({
  simple: fc.oneof(
    name,
    fc.constantFrom("`1`", "`true`", "`null`", "'x'", "`[1, 2]`", "@", '`{"a": 1}`', '`"x"`'),
    fc.tuple(name, name).map(([a, b]) => `${a}.${b}`),
    fc.tuple(name, fc.integer({ min: -2, max: 2 })).map(([a, index]) => `${a}[${index}]`),
  ),
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    tie("simple"),
    fc.tuple(tie("any"), fc.constantFrom("==", "!="), tie("any")).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    // Of what is no number, the package says `false` and the specification `null`.
    fc
      .tuple(tie("any"), fc.constantFrom("<", "<=", ">", ">="), fc.nat(2))
      .map(([a, sign, size]) => `length(to_array(${a})) ${sign} \`${size}\``),
    fc.tuple(tie("any"), fc.constantFrom("&&", "||", "|"), tie("any")).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    tie("any").map((a) => `!(${a})`),
    fc.tuple(tie("simple"), tie("any")).map(([a, b]) => `${a}[?${b}]`),
    fc.tuple(name, name).map(([a, b]) => `${a}[*].${b}`),
    fc.tuple(name, name).map(([a, b]) => `${a}.*.${b}`),
    name.map((a) => `${a}[]`),
    fc.tuple(name, tie("any"), tie("any")).map(([a, b, c]) => `${a}.[${b}, ${c}]`),
    fc.tuple(tie("any"), tie("any")).map(([a, b]) => `{x: ${a}, y: ${b}}`),
    fc
      .tuple(fc.constantFrom("length", "keys", "values", "type", "to_string", "to_array", "sum"), tie("any"))
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(fc.constantFrom("contains", "starts_with", "not_null"), tie("any"), tie("any"))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(fc.constant("sort_by"), name, name).map(([f, a, b]) => `${f}(${a}, &${b})`),
  ),
})).any;

const leaf = fc.constantFrom<unknown>(null, 0, 1, 2, true, false, "", "x", "xy", [], {});
const value = fc.dictionary(
  name,
  fc.oneof(
    leaf,
    fc.array(fc.oneof(leaf, fc.dictionary(name, leaf, { noNullPrototype: true })), { maxLength: 3 }),
    fc.dictionary(name, leaf, { noNullPrototype: true }),
  ),
  { noNullPrototype: true },
);

it("agrees with the package jmespath on expressions and values made up at random", async () => {
  const pairs = fc.sample(fc.tuple(expression, fc.array(value, { minLength: 5, maxLength: 5 })), {
    numRuns: 1500,
    seed: 7,
  });
  const functions = await compiled(pairs.map(([each]) => each));
  let compared = 0;
  for (const [index, [text, values]] of pairs.entries()) {
    for (const given of values) {
      const want = outcomeOf(() => jmespath.search(given, text));
      const got = outcomeOf(() => functions[index]!.value(given));
      expect({ text, given, outcome: got }).toEqual({ text, given, outcome: want });
      compared++;
    }
  }
  expect(compared).toBe(7500);
});

function outcomeOf(run: () => unknown): unknown {
  try {
    // The package has `undefined` for nothing at times.
    return JSON.parse(JSON.stringify({ value: run() ?? null })) as unknown;
  } catch {
    return "refused";
  }
}

it.each([
  [
    "SecretString == `null` || SecretBinary == `null`",
    'value["SecretString"] == null || value["SecretBinary"] == null',
  ],
  ["!(a && b)", '!(isTruthy(field(value, "a")) && isTruthy(field(value, "b")))'],
  ["a", 'field(value, "a") === true'],
  ["a == 'x'", 'field(value, "a") === "x"'],
  ["a >= `7` && a <= `30`", '(isAtLeast(field(value, "a"), 7) && isAtMost(field(value, "a"), 30)) === true'],
  ["length(a) < `3`", '(isLess(lengthOf(field(value, "a")), 3)) === true'],
  [
    "a[?b == 'x'] | [0]",
    '((item3) => element(item3, 0))(eachWhere(field(value, "a"), (item) => field(item, "b") === "x", (item2) => item2)) === true',
  ],
])("writes %s as a person would", (given, want) => {
  const parsed = parseJmespath(given);
  expect("node" in parsed && compileCondition(parsed.node, (name) => name).expression).toBe(want);
});

it("sees times as seconds, big numbers as numbers, bytes by their number", async () => {
  const [time, big, bytes, none] = await compiled([
    "t == `1.5`",
    "n > `5`",
    "length(b) == `2` && !e",
    "missing == `null`",
  ]);
  const value = { t: new Date(1500), n: 6n, b: new Uint8Array(2), e: new Uint8Array(0) };
  for (const condition of [time, big, bytes, none]) expect(condition!.test(value)).toBe(true);
});
