import { expect, it } from "vitest";
import { readDocument, withSchemas } from "../testing/read-document.js";

const string = "smithy.api#String";

interface Case {
  readonly what: string;
  readonly given: string;
  /** Shapes by name. */
  readonly want: Readonly<Record<string, unknown>>;
  readonly version?: string;
}

it.each<Case>([
  {
    what: "named values as an enum",
    given:
      "A: { enum: [in-progress, done, null], x-enum-varnames: [Running, Done], x-enum-descriptions: [It goes on., It is over.] }\nB: { enum: [1, -1] }\nC: { const: only }",
    want: {
      A: {
        type: "enum",
        members: {
          Running: {
            target: "smithy.api#Unit",
            traits: { "smithy.api#enumValue": "in-progress", "smithy.api#documentation": "It goes on." },
          },
          Done: {
            target: "smithy.api#Unit",
            traits: { "smithy.api#enumValue": "done", "smithy.api#documentation": "It is over." },
          },
        },
      },
      B: {
        type: "intEnum",
        members: {
          N1: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } },
          MINUS_1: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": -1 } },
        },
      },
      C: { type: "enum", members: { ONLY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "only" } } } },
    },
  },
  {
    what: "values of several types as a union",
    given: "A: { enum: [auto, 5] }",
    want: {
      A: {
        type: "union",
        members: { string: { target: "#AString" }, integer: { target: "#AInteger" } },
        traits: { "hallmark.openapi#untagged": { match: "any" } },
      },
    },
  },
  {
    what: "constants with titles as an enum",
    given: "A: { oneOf: [{ const: a, title: First, description: The first. }, { const: b }] }",
    want: {
      A: {
        type: "enum",
        members: {
          First: {
            target: "smithy.api#Unit",
            traits: { "smithy.api#enumValue": "a", "smithy.api#documentation": "The first." },
          },
          B: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "b" } },
        },
      },
    },
  },
  {
    what: "several types as a union",
    given: 'A: { type: [string, number, "null"], minLength: 2, minimum: 3 }',
    want: {
      A: {
        type: "union",
        members: {
          string: { target: string, traits: { "smithy.api#length": { min: 2 } } },
          number: { target: "smithy.api#Double", traits: { "smithy.api#range": { min: 3 } } },
        },
        traits: { "hallmark.openapi#untagged": { match: "any" } },
      },
    },
  },
  {
    what: "alternatives with a discriminator",
    given: `
A:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/HTTPDog" }, { $ref: "#/components/schemas/Fish" }]
  discriminator: { propertyName: kind, mapping: { c: Cat, kitty: "#/components/schemas/Cat" } }
Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
HTTPDog: { type: object, required: [kind], properties: { kind: { enum: [dog, hound] } } }
Fish: { type: object, required: [kind], properties: { kind: { type: string } } }`,
    want: {
      A: {
        type: "union",
        members: { cat: { target: "#Cat" }, httpDog: { target: "#HTTPDog" }, fish: { target: "#Fish" } },
        traits: {
          "hallmark.openapi#untagged": {
            match: "one",
            discriminator: {
              property: "kind",
              mapping: { c: "cat", kitty: "cat", dog: "httpDog", hound: "httpDog", Fish: "fish" },
            },
          },
        },
      },
    },
  },
  {
    what: "what holds of all alternatives in each of them",
    given: `
A:
  type: object
  required: [id]
  properties: { id: { type: string } }
  anyOf: [{ $ref: "#/components/schemas/B" }, { type: object, title: Other, properties: { y: { type: string } } }]
B: { type: object, properties: { x: { type: string } } }`,
    want: {
      A: {
        type: "union",
        members: {
          b: { target: "#AB" },
          other: { target: "#AOther", traits: { "smithy.api#documentation": "Other" } },
        },
        traits: { "hallmark.openapi#untagged": { match: "any" } },
      },
      AB: {
        type: "structure",
        members: { id: { target: string, traits: { "smithy.api#required": {} } }, x: { target: string } },
      },
    },
  },
  {
    what: "the one alternative beside null as itself",
    given:
      'A: { type: object, properties: { b: { oneOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }] } } }\nB: { type: object, properties: { x: { type: string } } }',
    want: {
      A: { type: "structure", members: { b: { target: "#B", traits: { "hallmark.openapi#nullable": {} } } } },
    },
  },
  {
    what: "schemas that all hold as one structure",
    given: `
A:
  allOf:
    - $ref: "#/components/schemas/B"
    - type: object
      required: [x]
      properties: { x: { maxLength: 5 }, y: { type: boolean } }
B: { type: object, properties: { x: { type: string, minLength: 2 } } }`,
    want: {
      A: {
        type: "structure",
        members: {
          x: { target: string, traits: { "smithy.api#length": { min: 2, max: 5 }, "smithy.api#required": {} } },
          y: { target: "smithy.api#Boolean" },
        },
      },
    },
  },
  {
    what: "a base whose alternatives extend it",
    given: `
Pet:
  type: object
  required: [kind]
  properties: { kind: { type: string } }
  discriminator: { propertyName: kind }
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { purrs: { type: boolean } } }] }
Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { barks: { type: boolean } } }] }`,
    want: {
      Pet: {
        type: "union",
        members: { cat: { target: "#Cat" }, dog: { target: "#Dog" } },
        traits: {
          "hallmark.openapi#untagged": {
            match: "one",
            discriminator: { property: "kind", mapping: { Cat: "cat", Dog: "dog" } },
          },
        },
      },
      Cat: {
        type: "structure",
        members: {
          kind: { target: string, traits: { "smithy.api#required": {} } },
          purrs: { target: "smithy.api#Boolean" },
        },
      },
    },
  },
])("reads $what", async ({ given, want, version }) => {
  const { shapes, found } = await readDocument(withSchemas(given, version));
  for (const [name, shape] of Object.entries(want)) expect(shapes[name]).toEqual(shape);
  expect(found.filter((each) => !/^(no-operations|format-not-checked|exclusive-limit)/.test(each))).toEqual([]);
});
