import { expect, it } from "vitest";
import { NumericValue } from "@smithy/core/serde";
import { validatorOfInput, validatorOfMember } from "../../testing/generated-validators.js";

const stream = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true as const, value: undefined }) }) };

const shapes = {
  Numbers: { type: "list", member: { target: "smithy.api#Integer" } },
  Sparse: { type: "list", member: { target: "smithy.api#Integer" }, traits: { "smithy.api#sparse": {} } },
  Counts: { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#Integer" } },
  SparseCounts: {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "smithy.api#Integer" },
    traits: { "smithy.api#sparse": {} },
  },
  Pair: { type: "structure", members: { left: { target: "smithy.api#String" } } },
  Choice: {
    type: "union",
    members: { text: { target: "smithy.api#String" }, none: { target: "smithy.api#Unit" } },
  },
  Color: { type: "enum", members: { RED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "red" } } } },
  Level: { type: "intEnum", members: { LOW: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } } },
  Stream: { type: "blob", traits: { "smithy.api#streaming": {} } },
  Events: { type: "union", members: { event: { target: "#Pair" } }, traits: { "smithy.api#streaming": {} } },
} as const;

class Instance {
  left = "text";
}

const cyclic: Record<string, unknown> = {};
cyclic["again"] = [cyclic, cyclic];

/** Targets with values of the right kind, and of the wrong one with the pointer of what is wrong. */
const kinds: readonly {
  readonly target: string;
  readonly right: readonly unknown[];
  readonly wrong: readonly (readonly [value: unknown, pointer?: string])[];
}[] = [
  { target: "smithy.api#String", right: ["", "text", "\ud800"], wrong: [[1], [true], [["a"]], [new String("a")]] },
  { target: "smithy.api#Boolean", right: [true, false], wrong: [["true"], [0]] },
  { target: "smithy.api#Byte", right: [-128, 127, -0], wrong: [[-129], [128], [1.5], ["1"], [1n]] },
  { target: "smithy.api#Short", right: [-32_768, 32_767], wrong: [[-32_769], [32_768]] },
  {
    target: "smithy.api#Integer",
    right: [-(2 ** 31), 2 ** 31 - 1],
    wrong: [[2 ** 31], [-(2 ** 31) - 1], [NaN], [0.1]],
  },
  { target: "smithy.api#Long", right: [2 ** 53, -(2 ** 63)], wrong: [[2 ** 63], [Infinity], [0.5], [1n]] },
  { target: "smithy.api#Float", right: [0.5, NaN, Infinity, -Infinity, 1e300], wrong: [["NaN"], [1n]] },
  { target: "smithy.api#Double", right: [0.5, NaN, Infinity], wrong: [["Infinity"], [false]] },
  { target: "smithy.api#BigInteger", right: [0n, 10n ** 40n], wrong: [[1], ["1"]] },
  {
    target: "smithy.api#BigDecimal",
    right: [new NumericValue("1.50", "bigDecimal"), { string: "-2e9", type: "bigDecimal" }],
    wrong: [[1.5], ["1.5"], [{ string: "one" }]],
  },
  { target: "smithy.api#Timestamp", right: [new Date(0)], wrong: [[new Date(NaN)], [0], ["1970-01-01T00:00:00Z"]] },
  {
    target: "smithy.api#Blob",
    right: [new Uint8Array(2), Buffer.from("a"), new Uint8Array(0)],
    wrong: [["YQ=="], [[1]], [new ArrayBuffer(1)], [new Uint16Array(1)], [new DataView(new ArrayBuffer(1))]],
  },
  {
    target: "smithy.api#Document",
    right: ["a", 1, false, { a: [null, { b: 1 }], c: undefined }, [], Object.create(null)],
    wrong: [[NaN], [1n], [new Date()], [{ a: undefined, b: [undefined] }], [() => 1], [cyclic], [[Infinity]]],
  },
  {
    target: "#Numbers",
    right: [[], [1, 2]],
    wrong: [
      [{ length: 0 }],
      ["12"],
      [new Set([1])],
      [[1, null], "/value/1"],
      [[undefined], "/value/0"],
      [["1"], "/value/0"],
    ],
  },
  { target: "#Sparse", right: [[null, 1, undefined]], wrong: [[["1"], "/value/0"]] },
  {
    target: "#Counts",
    right: [{}, { a: 1, b: undefined }, Object.create(null), JSON.parse('{"__proto__": 1}')],
    wrong: [
      [[]],
      [new Map()],
      ["a"],
      [{ a: null }, "/value/a"],
      [{ "a/b~c": "1" }, "/value/a~1b~0c"],
      [JSON.parse('{"__proto__": "1"}'), "/value/__proto__"],
      [{ "": "1" }, "/value/"],
    ],
  },
  { target: "#SparseCounts", right: [{ a: null }], wrong: [[{ a: "1" }, "/value/a"]] },
  {
    target: "#Pair",
    right: [{}, { left: "a" }, { left: null, other: 5 }, new Instance(), Object.create(null)],
    wrong: [
      [[]],
      ["a"],
      [new Date()],
      [new Error("a")],
      [new Map()],
      [new Uint8Array()],
      [() => 1],
      [{ left: 1 }, "/value/left"],
    ],
  },
  {
    target: "#Choice",
    right: [{ text: "a" }, { none: {} }, { text: "a", none: undefined }, { text: "a", unknown: 1 }],
    wrong: [[{}], [{ text: null }], [{ unknown: 1 }], [{ text: "a", none: {} }], [[]], [{ none: 1 }, "/value/none"]],
  },
  { target: "#Color", right: ["red"], wrong: [[1]] },
  { target: "#Level", right: [1], wrong: [["1"], [1.5]] },
  { target: "#Stream", right: [stream, new Uint8Array(1), "text"], wrong: [] },
];

it.each(kinds)("takes values of the kind of $target and no others", async ({ target, right, wrong }) => {
  const validator = await validatorOfMember(target, {}, shapes);
  for (const value of [...right, null, undefined]) expect(validator.violations({ value })).toEqual([]);
  for (const [value, pointer = "/value"] of wrong) {
    expect(validator.violations({ value })).toMatchObject([{ trait: "type", pointer, isSensitive: false }]);
  }
});

it("takes any async iterable for a stream of events", async () => {
  const validator = await validatorOfMember("#Events", {}, shapes);
  expect(validator.violations({ value: stream })).toEqual([]);
  expect(validator.violations({ value: [] })).toMatchObject([{ trait: "type", limits: { type: "stream" } }]);
});

it.each([undefined, null, 1, "a", [], new Date(), () => 1])("says of %s that it is no structure", async (value) => {
  const validator = await validatorOfMember("smithy.api#String");
  expect(validator.violations(value)).toEqual([
    {
      pointer: "",
      trait: "type",
      message: "Member must be a structure",
      rules: [],
      limits: { type: "structure" },
      isSensitive: false,
    },
  ]);
});

it("does not take what objects inherit for members", async () => {
  const target = "smithy.api#String";
  const traits = { "smithy.api#required": {} };
  const validator = await validatorOfInput({
    Input: { type: "structure", members: { constructor: { target, traits }, toString: { target } } },
  });
  expect(validator.violations({})).toMatchObject([{ pointer: "/constructor", trait: "smithy.api#required" }]);
  expect(validator.violations({ constructor: "a", toString: 1 })).toMatchObject([
    { pointer: "/toString", trait: "type" },
  ]);
});
