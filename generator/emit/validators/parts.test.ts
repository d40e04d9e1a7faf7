import fc from "fast-check";
import { expect, it } from "vitest";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { planOfShapes } from "../../testing/plans.js";
import { typeErrors } from "../../testing/type-check.js";
import { types } from "../types/index.js";
import { validators } from "./index.js";

const COUNT = 1000;
/** So many members are checked in one function. */
const NARROW = 100;

const kinds = [{ target: "#Text" }, { target: "#Number" }, { target: "#Texts" }, { target: "smithy.api#Timestamp" }];
const names = Array.from({ length: COUNT }, (_, index) => (index === 7 ? "constructor" : `member${index}`));
const starts = Array.from({ length: COUNT / NARROW }, (_, index) => index * NARROW);
const checkOf = (name: string) => `No${name}`;

function membersOf(wanted: readonly string[], traits: object = {}) {
  return Object.fromEntries(wanted.map((name) => [name, { ...kinds[names.indexOf(name) % kinds.length], traits }]));
}

/** A structure of required members, in which every second text is checked once more. */
function structure(wanted: readonly string[]) {
  const checks = wanted
    .filter((name) => names.indexOf(name) % (2 * kinds.length) === 0)
    .map((name) => ({
      id: checkOf(name),
      rules: ["EX-001"],
      member: name,
      constraint: { pattern: "^b" },
      error: "example#Refused",
    }));
  return {
    type: "structure",
    members: membersOf(wanted, { "smithy.api#required": {} }),
    traits: { "hallmark.docs#checks": checks },
  };
}

const slices = Object.fromEntries(
  starts.map((start) => [`Slice${start}`, structure(names.slice(start, start + NARROW))]),
);
const plan = planOfShapes(
  {
    Input: {
      type: "structure",
      members: {
        wide: { target: "#Wide" },
        again: { target: "#Again" },
        choice: { target: "#Choice" },
        ...Object.fromEntries(Object.keys(slices).map((name) => [name, { target: `#${name}` }])),
      },
    },
    Output: { type: "structure", members: { wide: { target: "#Wide" } } },
    Wide: structure(names),
    Again: {
      type: "structure",
      members: { ...membersOf(names), next: { target: "#Again" }, also: { target: "#Again" } },
    },
    // Each alternative's type names all others: with a thousand, compiling takes long.
    Choice: { type: "union", members: { ...membersOf(names.slice(0, 300)), next: { target: "#Choice" } } },
    ...slices,
    Text: { type: "string", traits: { "smithy.api#length": { min: 1, max: 3 }, "smithy.api#pattern": "^[a-z]*$" } },
    Number: { type: "integer", traits: { "smithy.api#range": { max: 9 } } },
    Texts: { type: "list", member: { target: "#Text" }, traits: { "smithy.api#uniqueItems": {} } },
    Refused: { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
  } as never,
  {},
  { errors: [{ target: "#Refused" }] } as never,
);
const { validator, refusalOf } = await validatorsOfPlan(plan);

const values = ["b", 5, ["b"], new Date(0)];
const right = Object.fromEntries(names.map((name, index) => [name, values[index % values.length]]));
const broken = fc.dictionary(
  fc.constantFrom(...names),
  fc.constantFrom<unknown>(null, "", "a", "b", "UP", 5, 10, ["a"], ["a", "a"], [null], new Date(0), {}),
  { maxKeys: 40 },
);

it("compiles with a thousand members", () => {
  expect(typeErrors([...types.emit(plan), ...validators.emit(plan)])).toBe("");
}, 60_000);

it("finds in a wide structure what it finds in narrow ones of the same members", () => {
  const isCheck = ({ trait }: { readonly trait: string }) => trait === "hallmark.docs#checks";
  expect(validator("Wide").violations(right)).toEqual([]);
  fc.assert(
    fc.property(broken, (values) => {
      const value = { ...right, ...values };
      const found = starts.flatMap((start) => validator(`Slice${start}`).violations(value));
      const expected = [...found.filter((violation) => !isCheck(violation)), ...found.filter(isCheck)];
      expect(validator("Wide").violations(value)).toEqual(expected);
    }),
  );
});

it("refuses of a wide structure what the narrow ones refuse first", () => {
  const disabled = new Set([checkOf("member0")]);
  expect(refusalOf("Wide")(right)).toBeUndefined();
  fc.assert(
    fc.property(broken, (values) => {
      const value = { ...right, ...values };
      const [expected] = starts.flatMap((start) => refusalOf(`Slice${start}`)(value, disabled) ?? []);
      expect(refusalOf("Wide")(value, disabled)).toEqual(expected);
    }),
  );
});

it("asks of what the service answers no more than its traits say", () => {
  const value = { wide: { ...right, member992: "a" } };
  expect(validator("Input").violations(value)).toMatchObject([{ pointer: "/wide/member992", check: "Nomember992" }]);
  expect(validator("Output").violations(value)).toEqual([]);
});

it("refuses a wide structure that contains itself", () => {
  const value: Record<string, unknown> = { ...right };
  Object.assign(value, { next: value, also: value });
  expect(validator("Again").violations(value)).toMatchObject([{ limits: { max: 128 } }]);
});

it.each([
  [{ member0: "b" }, []],
  [{ constructor: new Date(0) }, []],
  [{ member0: "" }, ["/member0 smithy.api#length"]],
  [{ next: { next: { member299: "b" } } }, ["/next/next/member299 type"]],
  [{}, [" type"]],
  [{ member0: "b", next: { member0: "b" } }, [" type"]],
  [{ member0: "UP", member299: new Date(0) }, ["/member0 smithy.api#pattern", " type"]],
])("takes one of three hundred members of a union: %j", (value, expected) => {
  const found = validator("Choice").violations(value);
  expect(found.map(({ pointer, trait }) => `${pointer} ${trait}`)).toEqual(expected);
});
