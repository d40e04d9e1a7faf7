import { readdirSync, readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { sampleOf, type Model } from "../../model/index.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";
import { itShared, shared, sharedFile } from "../../testing/shared.js";
import { wireValue } from "../../testing/wire-value.js";
import type { ServicePlan, StructurePlan } from "../../plan/index.js";
import { openApiDocument } from "./document.js";

const AWS_JSON = /"aws\.protocols#awsJson1_[01]"/;
const awsModels = shared.present
  ? readdirSync(sharedFile("models")).filter((name) => AWS_JSON.test(readFileSync(sharedFile("models", name), "utf8")))
  : [];

it("is valid for our own model", async () => {
  await expectValid(modelOfFiles(ownModelFiles("secretsmanager")));
});

itShared(
  "is valid for every model of AWS that speaks AWS JSON",
  async () => {
    expect(awsModels.length).toBeGreaterThan(10);
    for (const name of awsModels) await expectValid(modelOfFiles([sharedFile("models", name)]));
  },
  120_000,
);

async function expectValid(model: Model): Promise<void> {
  const plan = planOfModel(model);
  const document = openApiDocument(plan)!;
  expect.soft(await lint(document), plan.id).toEqual([]);
  expect.soft(violations(model, plan, document), plan.id).toEqual([]);
}

async function lint(document: object): Promise<readonly string[]> {
  const config = await createConfig({
    extends: ["recommended"],
    // Which licence a description is under, a model does not say. Some operations of AWS answer no error of the client's.
    rules: { "info-license": "off", "operation-4xx-response": "off" },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  return [...new Set(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`))];
}

/** What the schemas have against samples made from the model. (Its examples are the linter's business.) */
function violations(model: Model, plan: ServicePlan, document: object): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  formats.default(ajv);
  ajv.addFormat("int8", true).addFormat("int16", true);
  ajv.addVocabulary(["components", "info", "openapi", "paths", "security", "servers", ...extensionsIn(document)]);
  ajv.addSchema({ ...withoutTranslatedPatterns(document), $id: "document" });
  const check = (what: string, shape: StructurePlan, members: "all" | "required"): readonly string[] => {
    const validate = ajv.getSchema(`document#/components/schemas/${shape.name}`)!;
    if (validate(wireValue(plan, shape, sampleOf(model, shape.id, { members })))) return [];
    return [`${what}, ${members} members of ${shape.name}: ${ajv.errorsText(validate.errors)}`];
  };
  return plan.operations.flatMap(({ name, input, output }) =>
    [input, output]
      .filter((shape) => shape !== undefined)
      .flatMap((shape) => [...check(name, shape, "all"), ...check(name, shape, "required")]),
  );
}

function extensionsIn(document: object): readonly string[] {
  return [...new Set(JSON.stringify(document).match(/x-hallmark-[a-z-]+/g))];
}

/** Samples are made from the patterns as the model has them, and ignore those that are no patterns of ECMAScript. */
function withoutTranslatedPatterns(document: object): object {
  return JSON.parse(JSON.stringify(document), (_, part: unknown) => {
    if (typeof part !== "object" || part === null || !("x-hallmark-pattern" in part)) return part;
    return { ...part, pattern: "" };
  }) as object;
}
