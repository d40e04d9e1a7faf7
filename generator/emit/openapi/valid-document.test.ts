import { readdirSync, readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { sampleOf, samplePattern, type JsonObject, type Model } from "../../model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";
import { itShared, shared, sharedFile } from "../../testing/shared.js";
import { wireValue } from "../../testing/wire-value.js";
import { isEventStream } from "../shared/declared-shapes.js";
import { openApiDocument } from "./document.js";
import { membersAt } from "./member-location.js";
import { openApiTypes } from "./types.js";

const DESCRIBED = /"aws\.protocols#(awsJson1_[01]|restJson1)"/;
const awsModels = shared.present
  ? readdirSync(sharedFile("models")).filter((name) => DESCRIBED.test(readFileSync(sharedFile("models", name), "utf8")))
  : [];

it("is valid for our own model", async () => {
  await expectValid(modelOfFiles(ownModelFiles("secretsmanager")));
});

itShared(
  "is valid for every model of AWS that speaks AWS JSON or REST with JSON",
  async () => {
    expect(awsModels.length).toBeGreaterThan(20);
    for (const name of awsModels) await expectValid(modelOfFiles([sharedFile("models", name)]));
  },
  120_000,
);

itShared("can be made types of, for services of either protocol", async () => {
  for (const name of ["lambda-2015-03-31.json", "sso-oidc-2019-06-10.json"]) {
    const document = openApiDocument(planOfModel(modelOfFiles([sharedFile("models", name)])));
    const { text } = await openApiTypes({ path: "x/openapi.json", text: JSON.stringify(document) });
    expect(text).toContain("export interface operations");
  }
});

async function expectValid(model: Model): Promise<void> {
  const plan = planOfModel(model);
  const document = openApiDocument(plan)!;
  expect.soft(await lint(document), plan.id).toEqual([]);
  expect.soft(violations(model, plan, document), plan.id).toEqual([]);
}

const config = createConfig({
  extends: ["recommended"],
  rules: {
    // Which licence a description is under, a model does not say. Some operations of AWS answer no client's error.
    "info-license": "off",
    "operation-4xx-response": "off",
    // Some paths of AWS end in a slash, and mean it.
    "no-path-trailing-slash": "off",
  },
});

async function lint(document: object): Promise<readonly string[]> {
  const problems = await lintFromString({ source: JSON.stringify(document), config: await config });
  return [...new Set(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`))];
}

interface Media {
  readonly schema: JsonObject;
}

interface Message {
  readonly content?: Readonly<Record<string, Media>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly requestBody?: Message;
  readonly responses: Readonly<Record<string, Message>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonObject }[];
}

/** What the schemas have against samples made from the model. (Its examples are the linter's business.) */
function violations(model: Model, plan: ServicePlan, document: JsonObject): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  formats.default(ajv);
  for (const format of ["int8", "int16", "binary"]) ajv.addFormat(format, true);
  ajv.addVocabulary([...Object.keys(document), ...extensionsIn(document)]);
  ajv.addSchema({ ...withoutTranslatedPatterns(document), $id: "document" });
  const described = new Map(
    Object.values(document["paths"] as Readonly<Record<string, Readonly<Record<string, unknown>>>>)
      .flatMap((path) => Object.values(path) as readonly DescribedOperation[])
      .map((each) => [each.operationId, each] as const),
  );
  const validated = (schema: JsonObject, value: unknown, what: string): readonly string[] => {
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
    return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
  };
  return plan.operations.flatMap((operation) => {
    const { name, input, output } = operation;
    const { requestBody, responses } = described.get(name)!;
    const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
    return (["all", "required"] as const).flatMap((members) => [
      ...(input ? held(input, "request", requestBody, members) : []),
      ...(output ? held(output, "response", success, members) : []),
    ]);
  });

  /** A sample of a message held against the schema of its body. */
  function held(
    structure: StructurePlan,
    direction: "request" | "response",
    message: Message | undefined,
    members: "all" | "required",
  ): readonly string[] {
    const media = Object.entries(message?.content ?? {})[0];
    const sample = sampleOf(model, structure.id, { members }) as Readonly<Record<string, unknown>>;
    const [payload] = membersAt(structure, direction, "payload");
    const body = payload ?? { ...structure, members: membersAt(structure, direction, "body") };
    const value = payload ? sample[payload.name] : sample;
    if (!media || value === undefined || (payload && isRaw(payload))) return [];
    const wire = payload
      ? wireValue(plan, targetOf(plan, payload), value, payload)
      : wireValue(plan, body as StructurePlan, value);
    return validated(media[1].schema, wire, `${direction} with ${members} members of ${structure.name}`);
  }

  function isRaw(payload: MemberPlan): boolean {
    const target = targetOf(plan, payload);
    return isEventStream(target) || (target.kind === "simple" && target.type === "blob");
  }
}

function extensionsIn(document: object): readonly string[] {
  return [...new Set(JSON.stringify(document).match(/x-hallmark-[a-z-]+/g))];
}

const matchable = new Map<string, boolean>();

function isMatchable(pattern: string): boolean {
  const known = matchable.get(pattern);
  if (known !== undefined) return known;
  const isSo = samplePattern(pattern, { min: 0, max: 1000 }) !== undefined;
  matchable.set(pattern, isSo);
  return isSo;
}

/**
 * Samples are made from the patterns as the model has them; they ignore those that are no patterns of ECMAScript, and
 * those that nothing matches.
 */
function withoutTranslatedPatterns(document: object): object {
  return JSON.parse(JSON.stringify(document), (_, part: unknown) => {
    if (typeof part !== "object" || part === null) return part;
    const { pattern } = part as { readonly pattern?: unknown };
    const isHopeless = typeof pattern === "string" && !isMatchable(pattern);
    return "x-hallmark-pattern" in part || isHopeless ? { ...part, pattern: "" } : part;
  }) as object;
}
