import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSource } from "./parse-source.js";

async function parse(text: string, file = "a.yaml") {
  const { value, diagnostics } = await parseSource({ file, path: `/${file}`, text });
  return {
    value: value?.value,
    source: value,
    messages: diagnostics.map(({ message }) => message),
    found: diagnostics.map(({ id, location }) => `${id} ${location!.line}:${location!.column}`),
  };
}

it.each([
  { what: "YAML", given: "a: 1\nb: [x, null, true, ~]", want: { a: 1, b: ["x", null, true, null] } },
  { what: "YAML in braces", given: "{a: 1, b: 'c'}", want: { a: 1, b: "c" } },
  { what: "JSON called YAML", given: '{ "a": 1 }', want: { a: 1 } },
  { what: "a byte order mark", given: "\uFEFFa: 1", want: { a: 1 } },
  { what: "status codes as names", given: "200: a\n0x10: b\n1.0: c", want: { "200": "a", "0x10": "b", "1.0": "c" } },
  { what: "words of YAML 1.1 as text", given: "a: [yes, off, 2020-01-01]", want: { a: ["yes", "off", "2020-01-01"] } },
  { what: "aliases", given: "a: &x { b: 1 }\nc: *x", want: { a: { b: 1 }, c: { b: 1 } } },
  {
    what: "merge keys",
    given: "a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }\ne: { <<: [{ c: 4 }, *x] }",
    want: { a: { b: 1, c: 2 }, d: { c: 3, b: 1 }, e: { c: 4, b: 1 } },
  },
  { what: "the last anchor of a name", given: "a: &x 1\nb: *x\nc: &x 2\nd: *x", want: { a: 1, b: 1, c: 2, d: 2 } },
])("reads $what", async ({ given, want }) => {
  expect(await parse(given)).toMatchObject({ value: want, found: [] });
});

it("makes a property of `__proto__` like any other", async () => {
  for (const text of ["a: { __proto__: { x: 1 } }", '{ "a": { "__proto__": { "x": 1 } } }']) {
    const { value } = await parse(text);
    const inner = (value as { a: object }).a;
    expect(Object.keys(inner)).toEqual(["__proto__"]);
    expect("x" in inner).toBe(false);
  }
});

it.each([
  { what: "an empty file", given: "", want: ["invalid-text 1:1"] },
  { what: "nothing but comments", given: "# nothing\n", want: ["invalid-text 1:1"] },
  { what: "UTF-16", given: "\uFFFD\uFFFDo\u0000p\u0000", want: ["invalid-text 1:1"] },
  { what: "a compressed file", given: "\u001F\uFFFD\b", want: ["invalid-text 1:1"] },
  { what: "a bad indent", given: "a:\n  b: 1\n c: 2", want: ["invalid-text 3:1"] },
  { what: "a tab", given: "a:\n\tb: 1", want: ["invalid-text 2:1"] },
  { what: "an open quote", given: 'a: "b\nc: 1', want: ["invalid-text 2:5"] },
  { what: "a name twice", given: "a: 1\nb: 2\na: 3", want: ["duplicate-name 3:1"] },
  { what: "a number and its text as names", given: '200: a\n"200": b', want: ["duplicate-name 2:1"] },
  { what: "two documents", given: "a: 1\n---\nb: 2", want: ["several-documents 2:1"] },
  { what: "an alias of nothing", given: "a: *b", want: ["unknown-alias 1:4"] },
  { what: "an anchor that holds itself", given: "a: &a [*a]", want: ["endless-alias 1:8"] },
  { what: "a merge of a text", given: "a: { <<: b }", want: ["merged-no-object 1:10"] },
])("says where $what is", async ({ given, want }) => {
  const { value, found } = await parse(given);
  expect(found).toEqual(want);
  if (!want[0]!.startsWith("duplicate-name")) expect(value).toBeUndefined();
});

it.each([
  ["plain: 1\nplain: 2", "plain"],
  ["a: { title: { b: c }, title: 1 }", "title"],
  ["'a \"b': 1\n'a \"b': 2", 'a "b'],
  ['"a: b": 1\n"a: b": 2', "a: b"],
  ["http://a: 1\nhttp://a: 2", "http://a"],
])("says which name of %j stands twice", async (given, name) => {
  expect((await parse(given)).messages).toEqual([
    `\`${name}\` stands twice in one object, and only one of them can count.`,
  ]);
});

it.each([
  { given: '{ "a": 1, }', want: ["invalid-text 1:9"] },
  { given: '{ "a": 1, "a": 2 }', want: ["duplicate-name 1:11"] },
  { given: "", want: ["invalid-text 1:1"] },
])("says what is wrong with the JSON $given", async ({ given, want }) => {
  expect((await parse(given, "a.json")).found).toEqual(want);
});

it("ends a bomb of aliases", async () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level}: &l${level} [${level === 0 ? "1" : `*l${level - 1}, *l${level - 1}`}]`,
  );
  const { value, found } = await parse(levels.join("\n"));
  expect(value).toBeUndefined();
  expect(found[0]).toMatch(/^too-many-aliases /);
});

it.each(["yaml", "json"])("ends with values that nest deeply, as %s", async (format) => {
  for (const depth of [500, 100_000]) {
    const { value, found } = await parse("[".repeat(depth) + "]".repeat(depth), `a.${format}`);
    expect(value).toBeUndefined();
    expect(found[0]).toMatch(/^nested-too-deeply /);
  }
});

it("finds the places of names and values", async () => {
  const yaml = 'a:\n  - b: 1\n    "c": &x { d: e }\nf: { <<: *x, g: *x }\n';
  const { source } = await parse(yaml);
  const at = (...path: (string | number)[]) => {
    const [key, value] = (["key", "value"] as const).map((part) => source!.locate(path, part));
    return `${key!.line}:${key!.column} ${value!.line}:${value!.column}`;
  };
  expect(at("a")).toBe("1:1 2:3");
  expect(at("a", 0, "b")).toBe("2:5 2:8");
  expect(at("a", 0, "c", "d")).toBe("3:15 3:18");
  expect(at("f", "g")).toBe("4:14 4:17");
  expect(at("f", "d")).toBe("3:15 3:18");
  expect(at("a", 0, "nowhere")).toBe(at("a", 0));
});

it("reads what JSON has the same as YAML", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (json) => {
      const text = JSON.stringify(json, undefined, 1);
      const value = JSON.parse(text) as unknown;
      expect((await parse(`# YAML\n${text}`)).value ?? null).toEqual(value);
    }),
    { numRuns: 100 },
  );
});

it("never throws, whatever it is given", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 60, unit: fc.constantFrom(..."ab:-*&{}[]<\"'#|>!%@` \n\t") }),
      async (text) => {
        await parse(text);
      },
    ),
    { numRuns: 500 },
  );
});
