import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { planOfOpenApiShapes } from "../../testing/openapi-shapes.js";
import { typeErrors } from "../../testing/type-check.js";
import { types } from "../types/index.js";
import { validators } from "./index.js";

const required = { "smithy.api#required": {} };
const text = (traits = {}) => ({ target: "smithy.api#String", traits });
const one = (discriminator?: JsonObject): JsonObject => ({
  "hallmark.openapi#untagged": { match: "one", ...(discriminator && { discriminator }) },
});
const pets = { property: "pet-type", mapping: { cat: "cat", tiger: "cat", dog: "dog" } };
const kind = { target: "smithy.api#String", traits: { ...required, "smithy.api#jsonName": "pet-type" } };

const shapes = {
  Work: {
    type: "operation",
    input: { target: "#Input" },
    output: { target: "smithy.api#Unit" },
    traits: { "smithy.api#http": { method: "POST", uri: "/work" } },
  },
  Input: {
    type: "structure",
    members: {
      pet: { target: "#Pet" },
      scalar: { target: "#Scalar" },
      thing: { target: "#Thing" },
      expression: { target: "#Expression" },
      json: { target: "#Json" },
      first: { target: "#First" },
      maybe: text({ ...required, "hallmark.openapi#nullable": {} }),
      open: { target: "#Open" },
      maybes: { target: "#Maybes" },
    },
  },
  Pet: { type: "union", members: { cat: { target: "#Cat" }, dog: { target: "#Dog" } }, traits: one(pets) },
  Cat: { type: "structure", members: { petType: kind, lives: { target: "#Lives", traits: required } } },
  Lives: { type: "integer", traits: { "smithy.api#range": { min: 1, max: 9 } } },
  Dog: { type: "structure", members: { petType: kind, bark: text(required) } },
  Scalar: {
    type: "union",
    members: { short: { target: "#Short" }, count: { target: "smithy.api#Integer" }, list: { target: "#Shorts" } },
    traits: one(),
  },
  Short: { type: "string", traits: { "smithy.api#length": { max: 3 } } },
  Shorts: { type: "list", member: { target: "#Short" } },
  Thing: { type: "union", members: { cat: { target: "#Cat" }, box: { target: "#Box" } }, traits: one() },
  Box: { type: "structure", members: { constructor: text(required), size: { target: "#Lives" } } },
  Expression: { type: "union", members: { sum: { target: "#Sum" }, product: { target: "#Product" } }, traits: one() },
  Sum: {
    type: "structure",
    members: { left: { target: "#Expression" }, right: { target: "#Expression" }, sum: { target: "#Short" } },
  },
  Product: {
    type: "structure",
    members: { left: { target: "#Expression" }, right: { target: "#Expression" }, product: { target: "#Short" } },
  },
  Json: {
    type: "union",
    members: { text: { target: "smithy.api#String" }, members: { target: "#JsonMap" }, items: { target: "#JsonList" } },
    traits: one(),
  },
  JsonMap: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Json" } },
  JsonList: { type: "list", member: { target: "#Json" } },
  First: { type: "union", members: { second: { target: "#Second" }, text: { target: "#Short" } }, traits: one() },
  Second: {
    type: "union",
    members: { first: { target: "#First" }, flag: { target: "smithy.api#Boolean" } },
    traits: one(),
  },
  Open: {
    type: "structure",
    members: {
      name: text(),
      additionalProperties: { target: "#Counts", traits: { "hallmark.openapi#additionalProperties": {} } },
    },
  },
  Counts: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Lives" } },
  Maybes: { type: "list", member: { target: "#Short", traits: { "hallmark.openapi#nullable": {} } } },
};

const plan = planOfOpenApiShapes(shapes, ["Work"]);
const loaded = validatorsOfPlan(plan);

async function found(value: object): Promise<readonly string[]> {
  const violations = (await loaded).validator("Input").violations({ maybe: null, ...value });
  return violations.map(({ pointer, trait }) => `${pointer} ${trait}`);
}

it("compiles", () => {
  expect(typeErrors([...types.emit(plan), ...validators.emit(plan)])).toBe("");
}, 60_000);

it.each([
  [{ pet: { petType: "cat", lives: 9 } }, []],
  [{ pet: { petType: "tiger", lives: 10 } }, ["/pet/lives smithy.api#range"]],
  [{ pet: { petType: "dog" } }, ["/pet/bark smithy.api#required"]],
  [{ pet: { petType: "cow" } }, ["/pet type"]],
  [{ pet: "cat" }, ["/pet type"]],
  [{ scalar: "abc" }, []],
  [{ scalar: 5 }, []],
  [{ scalar: ["abc", "a"] }, []],
  [{ scalar: "abcd" }, ["/scalar smithy.api#length"]],
  [{ scalar: ["a", "abcd"] }, ["/scalar/1 smithy.api#length"]],
  [{ scalar: true }, ["/scalar type"]],
  [{ thing: { petType: "?", lives: 3 } }, []],
  [{ thing: { constructor: "x" } }, []],
  [{ thing: {} }, ["/thing type"]],
  [{ thing: { constructor: "x", size: 0 } }, ["/thing/size smithy.api#range"]],
  [{ json: { a: ["b", { c: "d" }] } }, []],
  [{ json: { a: ["b", { c: 5 }] } }, ["/json/a/1/c type"]],
  [{ first: "abc" }, []],
  [{ first: true }, []],
  [{ first: 5 }, ["/first type"]],
  [{ maybe: undefined }, ["/maybe smithy.api#required"]],
  [{ maybe: 5 }, ["/maybe type"]],
  [{ open: { name: "x", additionalProperties: { a: 1 } } }, []],
  [{ open: { additionalProperties: { a: 0 } } }, ["/open/additionalProperties/a smithy.api#range"]],
  [{ maybes: ["a", null] }, []],
  [{ maybes: ["a", null, "long"] }, ["/maybes/2 smithy.api#length"]],
])("finds in %j %j", async (value, want) => {
  expect(await found(value)).toEqual(want);
});

it("looks at each value once per union, however many alternatives hold further ones", async () => {
  let chain: object = { left: 5 };
  for (let level = 0; level < 100; level++) chain = { left: chain, right: structuredClone({ product: "abc" }) };
  expect(await found({ expression: chain })).toEqual(["/expression type"]);
});

it("refuses a value that contains itself", async () => {
  const expression: Record<string, unknown> = {};
  Object.assign(expression, { left: expression, right: expression });
  expect(await found({ expression })).toHaveLength(1);
});
