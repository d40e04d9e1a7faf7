import { expect, it } from "vitest";
import { NumericValue } from "@smithy/core/serde";
import { validatorOfInput, validatorOfMember } from "../../testing/generated-validators.js";

const strings = { type: "list", member: { target: "smithy.api#String" } };
const unique = { ...strings, traits: { "smithy.api#uniqueItems": {} } };
const counts = { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#Integer" } };
const astral = "🔑";

interface Given {
  readonly target: string;
  readonly traits: Readonly<Record<string, object | string>>;
  readonly shapes?: Readonly<Record<string, object>>;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
  readonly want: object;
}

const cases: readonly Given[] = [
  {
    target: "smithy.api#String",
    traits: { "smithy.api#length": { min: 2, max: 4 } },
    right: ["ab", "abcd", astral.repeat(2), astral.repeat(4), "\ud800\ud800", `a${astral}`],
    wrong: ["", "a", "abcde", astral, astral.repeat(5)],
    want: {
      trait: "smithy.api#length",
      message: "Member must have length between 2 and 4, inclusive",
      limits: { min: 2, max: 4 },
    },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#length": { min: 1 } },
    right: ["a", "a".repeat(100_000)],
    wrong: [""],
    want: {
      trait: "smithy.api#length",
      message: "Member must have length greater than or equal to 1",
      limits: { min: 1 },
    },
  },
  {
    target: "smithy.api#Blob",
    traits: { "smithy.api#length": { max: 2 } },
    right: [new Uint8Array(), new Uint8Array(2)],
    wrong: [new Uint8Array(3)],
    want: {
      trait: "smithy.api#length",
      message: "Member must have length less than or equal to 2",
      limits: { max: 2 },
    },
  },
  {
    target: "#Strings",
    traits: { "smithy.api#length": { min: 1, max: 2 } },
    shapes: { Strings: strings },
    right: [["a"], ["a", "a"]],
    wrong: [[], ["a", "b", "c"]],
    want: { trait: "smithy.api#length" },
  },
  {
    target: "#Counts",
    traits: { "smithy.api#length": { min: 1, max: 2 } },
    shapes: { Counts: counts },
    right: [{ a: 1 }, { a: 1, b: 2, c: undefined }, JSON.parse('{"__proto__": 1, "a": 2}')],
    wrong: [{}, { a: undefined }, { a: 1, b: 2, c: 3 }, JSON.parse('{"__proto__": 1, "a": 2, "b": 3}')],
    want: { trait: "smithy.api#length" },
  },
  {
    target: "smithy.api#Integer",
    traits: { "smithy.api#range": { min: -1, max: 5 } },
    right: [-1, 0, 5],
    wrong: [-2, 6],
    want: {
      trait: "smithy.api#range",
      message: "Member must be between -1 and 5, inclusive",
      limits: { min: -1, max: 5 },
    },
  },
  {
    target: "smithy.api#Double",
    traits: { "smithy.api#range": { min: 0.5 } },
    right: [0.5, Infinity],
    wrong: [0.49, NaN, -Infinity],
    want: { trait: "smithy.api#range", message: "Member must be greater than or equal to 0.5", limits: { min: 0.5 } },
  },
  {
    target: "smithy.api#BigInteger",
    traits: { "smithy.api#range": { max: 5 } },
    right: [5n, -(10n ** 30n)],
    wrong: [6n, 10n ** 30n],
    want: { trait: "smithy.api#range", message: "Member must be less than or equal to 5", limits: { max: 5 } },
  },
  {
    target: "smithy.api#BigDecimal",
    traits: { "smithy.api#range": { min: "0.1", max: "1" } },
    right: [new NumericValue("0.1", "bigDecimal"), new NumericValue("1.000", "bigDecimal")],
    wrong: [new NumericValue("0.09", "bigDecimal"), new NumericValue("1.01", "bigDecimal")],
    want: { trait: "smithy.api#range" },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#pattern": "[a-c]+/" },
    right: ["a/", "xxb/yy"],
    wrong: ["", "a", "/"],
    want: {
      trait: "smithy.api#pattern",
      message: "Member must satisfy regular expression pattern: [a-c]+/",
      limits: { pattern: "[a-c]+/" },
    },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#pattern": "^.$" },
    right: [astral, "a"],
    wrong: ["", "ab", "\n"],
    want: { trait: "smithy.api#pattern" },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#pattern": "^(?i)all|\\p{Alpha}\\-$" },
    right: ["ALL", "a-"],
    wrong: ["1-", "al"],
    want: { trait: "smithy.api#pattern" },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#pattern": "^a b" },
    right: ["a bc"],
    wrong: ["xa b", ""],
    want: { trait: "smithy.api#pattern" },
  },
  {
    target: "#Color",
    traits: {},
    shapes: {
      Color: {
        type: "enum",
        members: {
          RED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "red" } },
          SECRET: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "x", "smithy.api#internal": {} } },
        },
      },
    },
    right: ["red", "x"],
    wrong: ["RED", "", "toString"],
    want: {
      trait: "smithy.api#enum",
      message: "Member must satisfy enum value set: [red]",
      limits: { values: ["red"] },
    },
  },
  {
    target: "#Level",
    traits: {},
    shapes: {
      Level: {
        type: "intEnum",
        members: { LOW: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } },
      },
    },
    right: [1],
    wrong: [0, 2],
    want: { trait: "smithy.api#enum", message: "Member must satisfy enum value set: [1]", limits: { values: [1] } },
  },
  {
    target: "#Odd",
    traits: {},
    shapes: { Odd: { type: "string", traits: { "smithy.api#enum": [{ value: "a%b" }, { value: "c" }] } } },
    right: ["a%b", "c"],
    wrong: ["a"],
    want: { trait: "smithy.api#enum", limits: { values: ["a%b", "c"] } },
  },
  {
    target: "#Unique",
    traits: {},
    shapes: { Unique: unique },
    right: [[], ["a", "b"], Array.from({ length: 100 }, (_, index) => `${index}`)],
    wrong: [
      ["a", "b", "a"],
      [...Array.from({ length: 100 }, (_, index) => `${index}`), "7"],
    ],
    want: {
      trait: "smithy.api#uniqueItems",
      message: "Member must have unique values",
      limits: { uniqueItems: true },
    },
  },
  {
    target: "smithy.api#String",
    traits: { "smithy.api#required": {} },
    right: ["", "a"],
    wrong: [null, undefined],
    want: { trait: "smithy.api#required", message: "Member must not be null", limits: { required: true } },
  },
];

it.each(cases)("finds where $target breaks $traits", async ({ target, traits, shapes = {}, right, wrong, want }) => {
  const validator = await validatorOfMember(target, traits as never, shapes as never);
  for (const value of right) expect(validator.violations({ value })).toEqual([]);
  for (const value of wrong) {
    expect(validator.violations({ value })).toMatchObject([
      { pointer: "/value", rules: [], isSensitive: false, ...want },
    ]);
  }
});

it("lets a token be left out, which clients fill in", async () => {
  const traits = { "smithy.api#required": {}, "smithy.api#idempotencyToken": {} };
  const validator = await validatorOfMember("smithy.api#String", traits);
  expect(validator.violations({})).toEqual([]);
});

it("reports every constraint of a value that is broken", async () => {
  const traits = { "smithy.api#length": { min: 3 }, "smithy.api#pattern": "^[a-z]*$" };
  const validator = await validatorOfMember("smithy.api#String", traits);
  expect(validator.violations({ value: "A" }).map(({ trait }) => trait)).toEqual([
    "smithy.api#length",
    "smithy.api#pattern",
  ]);
});

it("blames a key on its map", async () => {
  const validator = await validatorOfMember(
    "#Map",
    {},
    {
      Map: {
        type: "map",
        key: { target: "smithy.api#String", traits: { "smithy.api#length": { max: 1 } } },
        value: { target: "smithy.api#String", traits: { "smithy.api#pattern": "^a" } },
      },
    },
  );
  expect(validator.violations({ value: { long: "a", b: "b" } })).toMatchObject([
    { pointer: "/value", trait: "smithy.api#length" },
    { pointer: "/value/b", trait: "smithy.api#pattern" },
  ]);
});

it("takes a member's own limits over those of its target", async () => {
  const validator = await validatorOfMember(
    "#Short",
    { "smithy.api#length": { max: 3 } },
    { Short: { type: "string", traits: { "smithy.api#length": { max: 1 } } } },
  );
  expect(validator.violations({ value: "abc" })).toEqual([]);
  expect(validator.violations({ value: "abcd" })).toHaveLength(1);
});

it("points through lists and maps of lists, maps and structures", async () => {
  const validator = await validatorOfInput({
    Input: { type: "structure", members: { grid: { target: "#Grid" }, groups: { target: "#Groups" } } },
    Grid: { type: "list", member: { target: "#Row" } },
    Row: { type: "list", member: { target: "#Cell", traits: {} }, traits: { "smithy.api#length": { max: 2 } } },
    Groups: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Row" } },
    Cell: {
      type: "structure",
      members: { size: { target: "smithy.api#Byte", traits: { "smithy.api#required": {} } } },
    },
  });
  const bad = { grid: [[{ size: 1 }], [{ size: 1 }, {}, { size: 500 }], null], groups: { "a/b": [{ size: 1 }, 5] } };
  expect(validator.violations(bad).map(({ pointer, trait }) => [pointer, trait])).toEqual([
    ["/grid/1", "smithy.api#length"],
    ["/grid/1/1/size", "smithy.api#required"],
    ["/grid/1/2/size", "type"],
    ["/grid/2", "type"],
    ["/groups/a~1b/1", "type"],
  ]);
});

it("says of what is in a secret, and of what has a secret in it, that it may not be shown", async () => {
  const validator = await validatorOfInput({
    Input: {
      type: "structure",
      members: { login: { target: "#Login" }, words: { target: "#Words" }, open: { target: "#Words2" } },
    },
    Login: {
      type: "structure",
      members: { user: { target: "#User" } },
      traits: { "smithy.api#sensitive": {} },
    },
    User: { type: "structure", members: { name: { target: "smithy.api#String" } } },
    Words: { type: "list", member: { target: "#Word" } },
    Word: { type: "string", traits: { "smithy.api#sensitive": {} } },
    Words2: { type: "list", member: { target: "smithy.api#String" } },
  });
  const bad = { login: { user: { name: 1 } }, words: "secret", open: [1] };
  expect(validator.violations(bad).map(({ pointer, isSensitive }) => [pointer, isSensitive])).toEqual([
    ["/login/user/name", true],
    ["/words", true],
    ["/open/0", false],
  ]);
  expect(validator.violations("secret")).toMatchObject([{ isSensitive: true }]);
});

it("never repeats the value", async () => {
  const shapes = {
    Input: {
      type: "structure",
      members: {
        text: { target: "smithy.api#String", traits: { "smithy.api#pattern": "^a$", "smithy.api#length": { max: 1 } } },
        number: { target: "smithy.api#Integer", traits: { "smithy.api#range": { max: 1 } } },
      },
    },
  };
  const found = (await validatorOfInput(shapes)).violations({ text: "hush-hush", number: 4711 });
  expect(found).toHaveLength(3);
  expect(JSON.stringify(found)).not.toMatch(/hush|4711/);
});
