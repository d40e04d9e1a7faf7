import { readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { sampleOf, type JsonObject, type Model } from "../../model/index.js";
import type { JsonSchemaSettings, ServicePlan } from "../../plan/index.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { modelOfFiles, planOfModel, planOfShapes } from "../../testing/plans.js";
import { itShared, sharedFile } from "../../testing/shared.js";
import { wireValue } from "../../testing/wire-value.js";
import { jsonSchemaDocument } from "./document.js";
import { jsonschema } from "./index.js";

/** Services of both protocols, large and small. */
const models = ["sso-oidc-2019-06-10.json", "deadline-2023-10-12.json", "kms-2014-11-01.json"];

it("accepts samples of our own model", () => {
  expectAccepting(modelOfFiles(ownModelFiles("secretsmanager")));
});

itShared("accepts samples of services of AWS", () => {
  expect(readdirSync(sharedFile("models"))).toEqual(expect.arrayContaining(models));
  for (const name of models) expectAccepting(modelOfFiles([sharedFile("models", name)]));
});

/** Holds every input and output, whole and with what it must have, against its schema. */
function expectAccepting(model: Model): void {
  const plan = planOfModel(model);
  const { ajv, document } = readerOf(plan);
  expect(ajv.validateSchema(document), plan.id).toBe(true);
  for (const { input, output } of plan.operations) {
    for (const shape of [input, output].filter((each) => each !== undefined)) {
      for (const members of ["all", "required"] as const) {
        const validate = ajv.getSchema(`document#/$defs/${shape.modelName}`)!;
        const accepts = validate(wireValue(plan, shape, sampleOf(model, shape.id, { members })));
        expect.soft(accepts, `${shape.modelName}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
    }
  }
}

function readerOf(plan: ServicePlan) {
  const document = jsonSchemaDocument(plan, plan.options.jsonschema);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  formats.default(ajv);
  ajv.addVocabulary([...new Set(JSON.stringify(document).match(/x-hallmark-[a-z-]+/g))]);
  // Samples are made from patterns as models have them, and pass over those that are none of ECMAScript.
  ajv.addSchema(JSON.parse(JSON.stringify(document), withoutTranslation) as JsonObject, "document");
  return { ajv, document };
}

function withoutTranslation(_: string, part: unknown): unknown {
  const isTranslated = typeof part === "object" && part !== null && "x-hallmark-pattern" in part;
  return isTranslated ? { ...part, pattern: "" } : part;
}

const shapes = {
  Input: {
    type: "structure",
    members: {
      name: { target: "#Name", traits: { "smithy.api#required": {} } },
      count: { target: "smithy.api#Integer", traits: { "smithy.api#range": { max: 3 } } },
      at: { target: "smithy.api#Timestamp" },
      bytes: { target: "smithy.api#Blob", traits: { "smithy.api#length": { max: 3 } } },
      kinds: { target: "#Kinds" },
      choice: { target: "#Choice" },
      scores: { target: "#Scores" },
    },
  },
  Name: { type: "string", traits: { "smithy.api#pattern": "^[a-z]+$" } },
  Kind: { type: "enum", members: { A: { target: "smithy.api#Unit" }, B: { target: "smithy.api#Unit" } } },
  Kinds: { type: "list", member: { target: "#Kind" }, traits: { "smithy.api#uniqueItems": {} } },
  Choice: { type: "union", members: { text: { target: "smithy.api#String" }, none: { target: "smithy.api#Unit" } } },
  Scores: {
    type: "map",
    key: { target: "#Name" },
    value: { target: "smithy.api#Double" },
    traits: { "smithy.api#sparse": {} },
  },
} as const;

it.each([
  { given: { name: "ab" }, accepted: true },
  { given: { name: "ab", count: 3, at: 1.5, bytes: "AAAA", kinds: ["A", "B"], choice: { none: {} } }, accepted: true },
  { given: { name: "ab", scores: { x: null, y: 1.5, z: "NaN" } }, accepted: true },
  { given: {}, accepted: false },
  { given: { name: "AB" }, accepted: false },
  { given: { name: "ab", count: 4 }, accepted: false },
  { given: { name: "ab", count: 1.5 }, accepted: false },
  { given: { name: "ab", at: "2020-01-01T00:00:00Z" }, accepted: false },
  { given: { name: "ab", bytes: "AAAAAAAA" }, accepted: false },
  { given: { name: "ab", bytes: "?" }, accepted: false },
  { given: { name: "ab", kinds: ["A", "A"] }, accepted: false },
  { given: { name: "ab", kinds: ["C"] }, accepted: false },
  { given: { name: "ab", kinds: [null] }, accepted: false },
  { given: { name: "ab", choice: {} }, accepted: false },
  { given: { name: "ab", choice: { text: "a", none: {} } }, accepted: false },
  { given: { name: "ab", scores: { X: 1 } }, accepted: false },
  { given: { name: "ab", scores: { x: "1" } }, accepted: false },
])("tells whether a service takes $given: $accepted", ({ given, accepted }) => {
  const { ajv } = readerOf(planOfShapes(shapes));
  expect(ajv.validate("document#/$defs/Input", given)).toBe(accepted);
});

it("writes what it is told to", () => {
  const document = (settings: JsonSchemaSettings) => jsonSchemaDocument(planOfShapes(shapes), settings);
  expect(document({ jsonSchemaVersion: "draft07" })).toMatchObject({
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: { Input: { properties: { choice: { $ref: "#/definitions/Choice" } } } },
  });
  expect(new Ajv({ strict: false }).validateSchema(document({ jsonSchemaVersion: "draft07" }))).toBe(true);
  expect(document({ definitionPointer: "#/a/b/", schemaDocumentExtensions: { $id: "urn:example" } })).toMatchObject({
    $id: "urn:example",
    a: { b: { Input: { properties: { choice: { $ref: "#/a/b/Choice" } } } } },
  });
  expect(document({ enumStrategy: "oneOf" })).toMatchObject({
    $defs: { Kind: { type: "string", oneOf: [{ const: "A" }, { const: "B" }] } },
  });
  expect(document({ unionStrategy: "structure" })).toMatchObject({
    $defs: { Choice: { type: "object", properties: { text: { type: "string" }, none: { type: "object" } } } },
  });
  expect(document({ unionStrategy: "object" })).toMatchObject({ $defs: { Choice: { type: "object" } } });
  expect(document({ mapStrategy: "patternProperties", useInlineMaps: false })).toMatchObject({
    $defs: { Scores: { type: "object", patternProperties: { "^[a-z]+$": {} } } },
  });
  expect(document({ defaultTimestampFormat: "http-date", supportNonNumericFloats: false })).toMatchObject({
    $defs: {
      Input: {
        properties: {
          at: { type: "string" },
          scores: { additionalProperties: { anyOf: [{ type: "number" }, { type: "null" }] } },
        },
      },
    },
  });
  expect(JSON.stringify(document({ disableFeatures: ["pattern", "uniqueItems"] }))).not.toMatch(
    /"(pattern|uniqueItems)"/,
  );
  expect(JSON.stringify(document({ style: "smithy" }))).not.toMatch(/x-hallmark|\$schema/);
});

it("says that two shapes would have one name", () => {
  const plan = planOfShapes(shapes);
  const other = { ...plan.shapes.get("example#Kind")!, id: "other#Kind" };
  const findings = jsonschema.findings!({ ...plan, shapes: new Map([...plan.shapes, [other.id, other]]) });
  expect(findings.map(({ id, severity, shape }) => [id, severity, shape])).toEqual([
    ["same-schema-name", "error", "other#Kind"],
  ]);
});

it("tells the shapes of services whose protocol is not spoken", () => {
  const { protocol: _, ...plan } = planOfShapes(shapes);
  expect(jsonschema.emit(plan).map(({ path }) => path)).toEqual(["example/jsonschema/schema.json"]);
});
