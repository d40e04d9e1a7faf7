import { Ajv, type ErrorObject } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { validatorOfInput } from "../../testing/generated-validators.js";

/** A service with every constraint that JSON Schema has words for, and the same in those words. */
const shapes = {
  Input: {
    type: "structure",
    members: {
      name: { target: "#Name", traits: { "smithy.api#required": {} } },
      color: { target: "#Color" },
      size: { target: "smithy.api#Integer", traits: { "smithy.api#range": { min: -5, max: 5 } } },
      ratio: { target: "smithy.api#Double", traits: { "smithy.api#range": { max: 0.5 } } },
      flag: { target: "smithy.api#Boolean" },
      words: { target: "#Words" },
      labels: { target: "#Labels" },
      parts: { target: "#Parts" },
    },
  },
  Name: { type: "string", traits: { "smithy.api#length": { min: 2, max: 4 }, "smithy.api#pattern": "^[a-c🔑]+$" } },
  Color: {
    type: "enum",
    members: Object.fromEntries(
      ["red", "blue"].map((value) => [value, { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": value } }]),
    ),
  },
  Words: {
    type: "list",
    member: { target: "#Name" },
    traits: { "smithy.api#uniqueItems": {}, "smithy.api#length": { max: 2 } },
  },
  Labels: {
    type: "map",
    key: { target: "#Name" },
    value: { target: "#Name" },
    traits: { "smithy.api#length": { min: 1, max: 2 } },
  },
  Parts: { type: "list", member: { target: "#Part" } },
  Part: {
    type: "structure",
    members: {
      id: { target: "smithy.api#Byte", traits: { "smithy.api#required": {} } },
      names: { target: "#Words", traits: { "smithy.api#length": { min: 1 } } },
    },
  },
} as const;

const nameSchema = { type: "string", minLength: 2, maxLength: 4, pattern: "^[a-c🔑]+$" };
const schema = {
  type: "object",
  required: ["name"],
  properties: {
    name: nameSchema,
    color: { type: "string", enum: ["red", "blue"] },
    size: { type: "integer", minimum: -5, maximum: 5 },
    ratio: { type: "number", maximum: 0.5 },
    flag: { type: "boolean" },
    words: { type: "array", items: nameSchema, uniqueItems: true, maxItems: 2 },
    labels: {
      type: "object",
      propertyNames: nameSchema,
      additionalProperties: nameSchema,
      minProperties: 1,
      maxProperties: 2,
    },
    parts: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer", minimum: -128, maximum: 127 },
          names: { type: "array", items: nameSchema, uniqueItems: true, minItems: 1 },
        },
      },
    },
  },
};

const anything = fc.oneof(
  fc.constantFrom<unknown>(0, 6, 0.7, "", "abc", "x", true, [], {}, ["a"], { a: 1 }),
  fc.string(),
);
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: anything });
const name = mostly(fc.stringMatching(/^[a-c🔑]{2,4}$/u));
const words = mostly(fc.array(name, { maxLength: 3 }));
const labels = mostly(fc.dictionary(fc.stringMatching(/^[a-c]{2,4}$/), name, { maxKeys: 3, noNullPrototype: true }));
const part = mostly(fc.record({ id: mostly(fc.integer({ min: -140, max: 140 })), names: words }, { requiredKeys: [] }));
const input = mostly(
  fc.record(
    {
      name,
      color: mostly(fc.constantFrom("red", "blue", "green")),
      size: mostly(fc.integer({ min: -6, max: 6 })),
      ratio: mostly(fc.double({ min: 0, max: 1, noNaN: true })),
      flag: mostly(fc.boolean()),
      words,
      labels,
      parts: mostly(fc.array(part, { maxLength: 3 })),
      unknown: anything,
    },
    { requiredKeys: [] },
  ),
);

it("agrees with ajv about what is wrong with values made up at random", async () => {
  const validator = await validatorOfInput(shapes);
  const validate = new Ajv({ allErrors: true }).compile(schema);
  let accepted = 0;
  fc.assert(
    fc.property(input, (value) => {
      const found = validator.violations(value).map(({ pointer, trait }) => `${pointer} ${wordOf(trait)}`);
      const isValid = validate(value);
      if (isValid) accepted++;
      expect([...new Set(found)].sort()).toEqual(isValid ? [] : errorsOf(validate.errors ?? []));
    }),
    { numRuns: 5000, seed: 11 },
  );
  // Not one of those runs in which nothing is ever right.
  expect(accepted).toBeGreaterThan(100);
});

const keywords: Readonly<Record<string, string>> = {
  minLength: "length",
  maxLength: "length",
  minItems: "length",
  maxItems: "length",
  minProperties: "length",
  maxProperties: "length",
  minimum: "range",
  maximum: "range",
};

function errorsOf(errors: readonly ErrorObject[]): readonly string[] {
  const lines = errors.flatMap(({ instancePath, keyword, params, schemaPath }) => {
    // Says again of the map what has been said of a key.
    if (keyword === "propertyNames") return [];
    if (keyword === "required") return [`${instancePath}/${String(params["missingProperty"])} required`];
    // A byte's range is part of its type for us.
    const isByte = schemaPath.includes("/id/");
    return [`${instancePath} ${isByte ? "type" : (keywords[keyword] ?? keyword)}`];
  });
  const wrongKinds = new Set(lines.filter((line) => line.endsWith(" type")).map((line) => line.slice(0, -5)));
  return [...new Set(lines)].filter((line) => !(line.endsWith(" enum") && wrongKinds.has(line.slice(0, -5)))).sort();
}

function wordOf(trait: string): string {
  return trait.replace("smithy.api#", "");
}
