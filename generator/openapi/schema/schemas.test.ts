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
    what: "an object as a structure",
    given:
      "A: { type: object, required: [id], properties: { id: { type: string }, n: { type: integer, format: int32 } } }",
    want: {
      A: {
        type: "structure",
        members: {
          id: { target: string, traits: { "smithy.api#required": {} } },
          n: { target: "smithy.api#Integer" },
        },
      },
    },
  },
  {
    what: "names that are none of Smithy's under others",
    given:
      'A: { type: object, properties: { "ip-address": { type: string }, "2fa": { type: string }, __proto__: { type: string } } }',
    want: {
      A: {
        type: "structure",
        members: {
          ipAddress: { target: string, traits: { "smithy.api#jsonName": "ip-address" } },
          n2fa: { target: string, traits: { "smithy.api#jsonName": "2fa" } },
          proto: { target: string, traits: { "smithy.api#jsonName": "__proto__" } },
        },
      },
    },
  },
  {
    what: "names that differ by case alone as two members",
    given: "A: { type: object, properties: { url: { type: string }, URL: { type: string } } }",
    want: {
      A: {
        type: "structure",
        members: { url: { target: string }, URL2: { target: string, traits: { "smithy.api#jsonName": "URL" } } },
      },
    },
  },
  {
    what: "null beside a type",
    given:
      'A: { type: object, properties: { a: { type: [string, "null"] }, b: { $ref: "#/components/schemas/B" } } }\nB: { type: ["null", object], properties: { x: { type: boolean } } }',
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: string, traits: { "hallmark.openapi#nullable": {} } },
          b: { target: "#B", traits: { "hallmark.openapi#nullable": {} } },
        },
      },
    },
  },
  {
    what: "nullable beside a reference, as 3.0 has it",
    version: "3.0.3",
    given:
      'A: { type: object, properties: { b: { nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] } } }\nB: { type: object, properties: { x: { type: boolean } } }',
    want: {
      A: { type: "structure", members: { b: { target: "#B", traits: { "hallmark.openapi#nullable": {} } } } },
    },
  },
  {
    what: "a list of what may be null as sparse",
    given: 'A: { type: array, minItems: 1, maxItems: 3, items: { type: [integer, "null"] } }',
    want: {
      A: {
        type: "list",
        member: { target: "smithy.api#Long", traits: { "hallmark.openapi#nullable": {} } },
        traits: { "smithy.api#length": { min: 1, max: 3 }, "smithy.api#sparse": {} },
      },
    },
  },
  {
    what: "an object with nothing but other properties as a map",
    given:
      "A: { type: object, maxProperties: 5, additionalProperties: { type: number }, propertyNames: { pattern: '^a' } }",
    want: {
      A: {
        type: "map",
        key: { target: string, traits: { "smithy.api#pattern": "^a" } },
        value: { target: "smithy.api#Double" },
        traits: { "smithy.api#length": { max: 5 } },
      },
    },
  },
  {
    what: "patternProperties alone as a map",
    given: "A: { type: object, additionalProperties: false, patternProperties: { '^x-': { type: string } } }",
    want: {
      A: { type: "map", key: { target: string, traits: { "smithy.api#pattern": "^x-" } }, value: { target: string } },
    },
  },
  {
    what: "an object without any description as a map of anything",
    given: "A: { type: object }",
    want: {
      A: {
        type: "map",
        key: { target: string },
        value: { target: "smithy.api#Document", traits: { "hallmark.openapi#nullable": {} } },
        traits: { "smithy.api#sparse": {} },
      },
    },
  },
  {
    what: "other properties beside named ones as a member",
    given: "A: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: string },
          additionalProperties: { target: "#AProperties", traits: { "hallmark.openapi#additionalProperties": {} } },
        },
      },
      AProperties: { type: "map", key: { target: string }, value: { target: "smithy.api#Long" } },
    },
  },
  {
    what: "a property that is called additionalProperties beside others",
    given: "A: { type: object, properties: { additionalProperties: { type: string } }, additionalProperties: true }",
    want: {
      A: {
        type: "structure",
        members: {
          additionalProperties: { target: string },
          otherProperties: { target: "#AProperties", traits: { "hallmark.openapi#additionalProperties": {} } },
        },
      },
    },
  },
  {
    what: "strings with limits and formats",
    given:
      "A: { type: object, properties: { a: { type: string, minLength: 1, maxLength: 9, pattern: '^x', format: email, default: xyz } } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: {
            target: string,
            traits: {
              "smithy.api#length": { min: 1, max: 9 },
              "smithy.api#pattern": "^x",
              "hallmark.openapi#format": "email",
              "smithy.api#default": "xyz",
            },
          },
        },
      },
    },
  },
  {
    what: "limits of whole numbers as those inside",
    given:
      "A: { type: object, properties: { a: { type: integer, minimum: 1.5, exclusiveMaximum: 10 }, b: { type: integer, format: uint8 } } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: "smithy.api#Long", traits: { "smithy.api#range": { min: 2, max: 9 } } },
          b: { target: "smithy.api#Integer", traits: { "smithy.api#range": { min: 0, max: 255 } } },
        },
      },
    },
  },
  {
    what: "limits that are excluded as 3.0 says it",
    version: "3.0.3",
    given: "A: { type: integer, minimum: 1, exclusiveMinimum: true }",
    want: { A: { type: "long", traits: { "smithy.api#range": { min: 2 } } } },
  },
  {
    what: "elements that differ",
    given: "A: { type: array, uniqueItems: true, items: { type: string } }",
    want: { A: { type: "list", member: { target: string }, traits: { "smithy.api#uniqueItems": {} } } },
  },
  {
    what: "times and bytes",
    given:
      "A: { type: object, properties: { a: { type: string, format: date-time }, b: { type: string, format: byte }, c: { type: string, contentEncoding: base64 }, d: { type: string, format: date } } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: "smithy.api#Timestamp", traits: { "smithy.api#timestampFormat": "date-time" } },
          b: { target: "smithy.api#Blob" },
          c: { target: "smithy.api#Blob" },
          d: { target: string, traits: { "hallmark.openapi#format": "date" } },
        },
      },
    },
  },
  {
    what: "what is secret as sensitive",
    given:
      "A: { type: object, properties: { a: { type: string, format: password }, b: { type: string, x-hallmark-sensitive: true } } }",
    want: {
      A: { type: "structure", members: { a: { target: "#AA" }, b: { target: "#AB" } } },
      AA: { type: "string", traits: { "smithy.api#sensitive": {} } },
      AB: { type: "string", traits: { "smithy.api#sensitive": {} } },
    },
  },
  {
    what: "anything where nothing is said",
    given: "A: { type: object, properties: { a: {}, b: true, c: { description: Whatever. } } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: "smithy.api#Document", traits: { "hallmark.openapi#nullable": {} } },
          b: { target: "smithy.api#Document", traits: { "hallmark.openapi#nullable": {} } },
          c: {
            target: "smithy.api#Document",
            traits: { "smithy.api#documentation": "Whatever.", "hallmark.openapi#nullable": {} },
          },
        },
      },
    },
  },
  {
    what: "schemas that hold themselves",
    given:
      'A: { type: object, properties: { next: { $ref: "#/components/schemas/A" }, all: { type: array, items: { $ref: "#/components/schemas/A" } } } }',
    want: {
      A: { type: "structure", members: { next: { target: "#A" }, all: { target: "#AAll" } } },
      AAll: { type: "list", member: { target: "#A" } },
    },
  },
  {
    what: "what is said for people",
    given:
      "A: { type: object, description: Of things., deprecated: true, externalDocs: { url: 'https://example.com' }, properties: { a: { type: string, description: A thing., deprecated: true } } }",
    want: {
      A: {
        type: "structure",
        members: {
          a: { target: string, traits: { "smithy.api#documentation": "A thing.", "smithy.api#deprecated": {} } },
        },
        traits: {
          "smithy.api#documentation": "Of things.",
          "smithy.api#deprecated": {},
          "smithy.api#externalDocumentation": { More: "https://example.com" },
        },
      },
    },
  },
])("reads $what", async ({ given, want, version }) => {
  const { shapes, found } = await readDocument(withSchemas(given, version));
  for (const [name, shape] of Object.entries(want)) expect(shapes[name]).toEqual(shape);
  expect(found.filter((each) => !/^(no-operations|format-not-checked|exclusive-limit)/.test(each))).toEqual([]);
});
