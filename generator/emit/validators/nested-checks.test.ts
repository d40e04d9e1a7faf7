import { expect, it } from "vitest";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { planOfShapes } from "../../testing/plans.js";

const string = { target: "smithy.api#String" };
const check = (id: string, member: string, constraint: object, more: object = {}) => ({
  id,
  rules: ["EX-001"],
  member,
  constraint,
  error: "example#Refused",
  ...more,
});

/** Checks in lists of lists, in maps, in a union and in a recursive structure, which also comes out again. */
const plan = planOfShapes(
  {
    Input: {
      type: "structure",
      members: { grid: { target: "#Grid" }, named: { target: "#Named" }, choice: { target: "#Choice" } },
    },
    Output: { type: "structure", members: { grid: { target: "#Grid" } } },
    Grid: { type: "list", member: { target: "#Row" } },
    Row: { type: "list", member: { target: "#Cell" } },
    Named: { type: "map", key: string, value: { target: "#Row" } },
    Choice: { type: "union", members: { cell: { target: "#Cell" }, text: string } },
    Cell: {
      type: "structure",
      members: {
        text: string,
        size: { target: "#Sizes" },
        bytes: { target: "smithy.api#Blob" },
        key: { target: "#Keys" },
        next: { target: "#Cell" },
        rest: string,
      },
      traits: {
        "hallmark.docs#checks": [
          check("NoSpace", "text", { pattern: "^\\S*$" }),
          check("FewSizes", "size", { length: { min: 1, max: 2 } }),
          check("FewBytes", "bytes", { length: { max: 2 } }),
          check("FewKeys", "key", { length: { max: 1 } }),
          check("NoRest", "rest", { length: { max: 0 } }, { message: '`$` {text} forbids "rest".' }),
        ],
      },
    },
    Sizes: { type: "list", member: { target: "smithy.api#Integer" } },
    Keys: { type: "map", key: string, value: string },
    Refused: { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
  } as never,
  {},
  { errors: [{ target: "#Refused" }] } as never,
);
const { validator, refusalOf } = await validatorsOfPlan(plan);

it.each([
  [{ grid: [[{ text: "a" }], [{}, { text: "a b" }]] }, "/grid/1/1/text", "NoSpace"],
  [{ named: { "x/y": [{ next: { next: { size: [] } } }] } }, "/named/x~1y/0/next/next/size", "FewSizes"],
  [{ choice: { cell: { bytes: new Uint8Array(3) } } }, "/choice/cell/bytes", "FewBytes"],
  [{ grid: [[{ key: { a: "", b: "" } }]] }, "/grid/0/0/key", "FewKeys"],
])("points at the broken check in %j", (value, pointer, name) => {
  expect(validator("Input").violations(value)).toMatchObject([
    { pointer, check: name, trait: "hallmark.docs#checks", rules: ["EX-001"] },
  ]);
  expect(refusalOf("Input")(value)).toMatchObject({
    pointer,
    check: name,
    error: "example#Refused",
    violation: { pointer },
  });
});

it("asks about what is sent only", () => {
  const value = { grid: [[{ text: "a b", next: { text: "c d" } }]] };
  expect(validator("Output").violations(value)).toEqual([]);
  expect(validator("Input").violations(value)).toHaveLength(2);
});

it("words checks without a text of their own as constraints", () => {
  const value = { grid: [[{ text: "a b", size: [1, 2, 3], bytes: new Uint8Array(3) }]] };
  expect(
    validator("Input")
      .violations(value)
      .map(({ message, limits }) => [message, limits]),
  ).toEqual([
    ["Member must satisfy regular expression pattern: ^\\S*$", { pattern: "^\\S*$" }],
    ["Member must have length between 1 and 2, inclusive", { min: 1, max: 2 }],
    ["Member must have length less than or equal to 2", { max: 2 }],
  ]);
});

it("takes a good value, however deep, and the checks that are switched off", () => {
  expect(
    refusalOf("Input")({ grid: [[{ next: { next: {} } }], []], named: {}, choice: { text: "a" } }),
  ).toBeUndefined();
  expect(refusalOf("Cell")({ text: "a b" }, new Set(["NoSpace"]))).toBeUndefined();
});

it("quotes members in the text of an error, and not in what validators say", () => {
  expect(refusalOf("Cell")({ text: "ab", rest: "a" })).toMatchObject({ message: '`$` ab forbids "rest".' });
  expect(refusalOf("Cell")({ text: 5, rest: "a" })).toMatchObject({ message: '`$`  forbids "rest".' });
  expect(validator("Cell").violations({ text: "ab", rest: "a" })).toMatchObject([
    { message: "Member must have length less than or equal to 0" },
  ]);
});
