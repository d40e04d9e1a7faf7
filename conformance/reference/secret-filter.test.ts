import fc from "fast-check";
import { expect, it } from "vitest";
import type { Filter } from "../../generated/secretsmanager/types/index.js";
import { defaultAssumptions, type Assumptions } from "./assumptions.js";
import { secretFilter, type FilteredSecret } from "./secret-filter.js";

type Given = Partial<Omit<FilteredSecret, "tags">> & { readonly tags?: Readonly<Record<string, string>> };

const secretOf = ({ tags = {}, ...rest }: Given): FilteredSecret => ({
  name: "secret",
  tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  ...rest,
});
const passes = (filters: readonly Filter[], given: Given, assumptions: Partial<Assumptions> = {}) =>
  secretFilter(filters, { ...defaultAssumptions, ...assumptions })(secretOf(given));

/** The names of those that pass. */
const found = (filters: readonly Filter[], among: readonly Given[]) =>
  among.filter((given) => passes(filters, given)).map(({ name }) => name);

const testing: readonly Given[] = [
  { name: "testing1/one-x", description: "a secret" },
  { name: "/testing2/two-x", description: "an secret" },
  { name: "testing3/three-x", description: "asecret" },
  { name: "/testing4/four-x", description: "thesecret" },
];
const numbers: readonly Given[] = [
  { name: "foo", description: "one two" },
  { name: "bar", description: "one and two" },
  { name: "baz", description: "one" },
  { name: "qux", description: "two" },
  { name: "none", description: "unrelated" },
];

it.each([
  { filters: [{ Key: "name", Values: ["/"] }], want: [1, 3] },
  { filters: [{ Key: "name", Values: ["!/"] }], want: [0, 2] },
  { filters: [{ Key: "name", Values: ["testing1 one"] }], want: [] },
  { filters: [{ Key: "name", Values: ["Testing1"] }], want: [] },
  { filters: [{ Key: "name", Values: ["testing1", "testing3"] }], want: [0, 2] },
  { filters: [{ Key: "description", Values: ["a"] }], want: [0, 1, 2] },
  { filters: [{ Key: "description", Values: ["!a"] }], want: [3] },
  { filters: [{ Key: "description", Values: ["!c"] }], want: [0, 1, 2, 3] },
  { filters: [{ Key: "description", Values: ["a secret"] }], want: [0, 1] },
  {
    filters: [
      { Key: "description", Values: ["a"] },
      { Key: "name", Values: ["secret"] },
    ],
    want: [],
  },
  {
    filters: [
      { Key: "description", Values: ["a"] },
      { Key: "name", Values: ["/"] },
    ],
    want: [1],
  },
])("finds by name and description as the live service does: $filters", ({ filters, want }) => {
  expect(found(filters, testing)).toEqual(want.map((at) => testing[at]?.name));
});

it.each([
  { filters: [{ Key: "description", Values: ["one two"] }], want: ["foo", "bar"] },
  { filters: [{ Key: "description", Values: ["o t"] }], want: ["foo", "bar"] },
  {
    filters: [
      { Key: "description", Values: ["one"] },
      { Key: "description", Values: ["two"] },
    ],
    want: ["foo", "bar"],
  },
  { filters: [{ Key: "description", Values: ["one", "two"] }], want: ["foo", "bar", "baz", "qux"] },
])("combines words, values and filters: $filters", ({ filters, want }) => {
  expect(found(filters, numbers)).toEqual(want);
});

it.each(["3fa85f", "d12bad", "abcdef", "123456", "0d1e2f", "dddddd"])(
  "finds by all attributes as the live service does, whatever the names end in: %s",
  (end) => {
    const secrets: readonly Given[] = [
      { name: `SecretOne${end}` },
      { name: `SecretTwo${end}`, description: "DescTwo" },
      { name: `Thirdsecret${end}` },
      { name: `SecretFTag${end}`, tags: { 1: "foo" } },
      { name: `SecretFValue${end}`, tags: { foo: "v" } },
      { name: `none${end}` },
    ];
    const wanted: Readonly<Record<string, readonly number[]>> = {
      SecretOne: [0],
      foo: [3, 4],
      Secret: [0, 1, 3, 4],
      secret: [0, 1, 3, 4],
      ret: [],
      sec: [0, 1, 3, 4],
      SomeSecret: [],
      d: [1],
      "d t": [1],
      t: [1, 2, 3],
    };
    for (const [value, want] of Object.entries(wanted)) {
      expect(found([{ Key: "all", Values: [value] }], secrets), value).toEqual(want.map((at) => secrets[at]?.name));
    }
  },
);

it("finds between separators as the live service does", () => {
  const separated = ["/", "_", "+", "=", ".", "@", "-"].map((separator) => `prod${separator}AppBeta${separator}3fa85f`);
  const names = [...separated, "uat/COMPANY/3fa85f", "uat/COMPANYthings/3fa85f"];
  const wanted: readonly (readonly [readonly string[], readonly string[]])[] = [
    [["AppBeta"], separated],
    [["Beta"], separated],
    [["AppBeta", "prod"], separated],
    [["+"], []],
    [["3fa85f"], names],
    [["company"], ["uat/COMPANY/3fa85f"]],
    [["things"], []],
    [["Ythings"], ["uat/COMPANYthings/3fa85f"]],
    [["N"], []],
    [["pany"], []],
  ];
  for (const [Values, want] of wanted) {
    expect(
      found(
        [{ Key: "all", Values: [...Values] }],
        names.map((name) => ({ name })),
      ),
      String(Values),
    ).toEqual(want);
  }
});

it.each<{ title: string; filter: Filter; given: Given; want: boolean }>([
  {
    title: "words of two attributes together",
    filter: { Key: "all", Values: ["one two"] },
    given: { name: "one", description: "two" },
    want: false,
  },
  {
    title: "the beginning of a tag's key",
    filter: { Key: "tag-key", Values: ["te"] },
    given: { tags: { team: "a" } },
    want: true,
  },
  {
    title: "a tag's key in another case",
    filter: { Key: "tag-key", Values: ["Te"] },
    given: { tags: { team: "a" } },
    want: false,
  },
  {
    title: "a tag's value by its key",
    filter: { Key: "tag-value", Values: ["team"] },
    given: { tags: { team: "a" } },
    want: false,
  },
  {
    title: "one tag's value among several",
    filter: { Key: "tag-value", Values: ["b"] },
    given: { tags: { x: "a", y: "b" } },
    want: true,
  },
  {
    title: "no tag with a key, where another tag has another",
    filter: { Key: "tag-key", Values: ["!x"] },
    given: { tags: { x: "a", y: "b" } },
    want: false,
  },
  {
    title: "no tag with a key, where there are none",
    filter: { Key: "tag-key", Values: ["!x"] },
    given: {},
    want: true,
  },
  {
    title: "a primary Region",
    filter: { Key: "primary-region", Values: ["us-"] },
    given: { primaryRegion: "us-east-1" },
    want: true,
  },
  {
    title: "a primary Region that is not there",
    filter: { Key: "primary-region", Values: [""] },
    given: {},
    want: false,
  },
  {
    title: "an owning service",
    filter: { Key: "owning-service", Values: ["rds"] },
    given: { owningService: "rds" },
    want: true,
  },
  { title: "a description that is not there", filter: { Key: "description", Values: ["a"] }, given: {}, want: false },
  { title: "the lack of a description", filter: { Key: "description", Values: ["!a"] }, given: {}, want: true },
])("answers $want for $title", ({ filter, given, want }) => {
  expect(passes([filter], given)).toBe(want);
});

it.each([
  ["Description that begins so", "description", true],
  ["A longer description", "description", false],
  ["One, two", "one two", false],
])("searches for %s by its beginning, where that is assumed", (description, value, want) => {
  const filters = [{ Key: "description", Values: [value] }];
  expect(passes(filters, { description }, { descriptionFilter: "prefix" })).toBe(want);
});

it.each([
  { filter: { Values: ["a"] }, message: "Invalid filter key" },
  { filter: { Key: "nothing", Values: ["a"] }, message: "Invalid filter key" },
  { filter: { Key: "name" }, message: "Invalid filter values for key: name" },
])("refuses $filter", ({ filter, message }) => {
  expect(() => secretFilter([filter], defaultAssumptions)).toThrow(message);
});

const text = fc.string({ unit: fc.constantFrom(..."abAB1/- "), maxLength: 6 });
const secret = fc.record({
  name: text,
  description: fc.option(text, { nil: undefined }),
  tags: fc.array(fc.record({ key: text, value: text }), { maxLength: 3 }),
  primaryRegion: fc.option(text, { nil: undefined }),
  owningService: fc.option(text, { nil: undefined }),
});
const key = fc.constantFrom("name", "description", "tag-key", "tag-value", "primary-region", "owning-service", "all");
const filterOf = (Key: string, ...Values: string[]) => secretFilter([{ Key, Values }], defaultAssumptions);

it("inverts what follows an exclamation mark", () => {
  fc.assert(
    fc.property(key, text, secret, (Key, value, given) => {
      expect(filterOf(Key, `!${value}`)(given)).toBe(!filterOf(Key, value)(given));
    }),
  );
});

it("passes for some values what passes for any of them", () => {
  fc.assert(
    fc.property(key, fc.array(text, { minLength: 1, maxLength: 4 }), secret, (Key, values, given) => {
      expect(filterOf(Key, ...values)(given)).toBe(values.some((value) => filterOf(Key, value)(given)));
    }),
  );
});

it("passes for some filters what passes each of them", () => {
  const filters = fc.array(fc.record({ Key: key, Values: fc.array(text, { minLength: 1, maxLength: 2 }) }));
  fc.assert(
    fc.property(filters, secret, (given, of) => {
      expect(secretFilter(given, defaultAssumptions)(of)).toBe(
        given.every((filter) => secretFilter([filter], defaultAssumptions)(of)),
      );
    }),
  );
});
