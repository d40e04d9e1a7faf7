import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, it } from "vitest";
import { packageRoot } from "../../generator/testing/shared.js";
import { vocabulary } from "../patterns/vocabulary.js";
import { scenariosAsJson, scenariosOf } from "../scenarios-of.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import type { ScenarioFile } from "./scenario-file.js";
import type { SpelledOutScenario } from "./spelled-out.js";

interface Described {
  readonly title?: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
}

const schema = JSON.parse(
  readFileSync(join(packageRoot, "conformance", "scenarios", "scenarios.schema.json"), "utf8"),
) as { readonly $defs: Readonly<Record<string, Described>> };
const described = Object.entries(schema.$defs).filter(([name]) => name.startsWith("pattern."));
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
const violations = (value: unknown) => {
  validate(value);
  return validate.errors ?? [];
};

const model = secretsManagerModel();
let printed: ScenarioFile;
let scenarios: readonly SpelledOutScenario[];

beforeAll(() => {
  printed = JSON.parse(scenariosAsJson({ model })) as ScenarioFile;
  scenarios = printed.areas.flatMap((area) => area.scenarios);
});

it("prints every scenario as the schema says", () => {
  expect(scenarios.map(({ id }) => id)).toEqual(
    scenariosOf({ model }).flatMap((area) => area.scenarios.map(({ id }) => id)),
  );
  expect(violations(printed)).toEqual([]);
});

it.each<[string, (scenario: Readonly<Record<string, unknown>>) => unknown]>([
  ["a pattern that is not of the vocabulary", (one) => ({ ...one, steps: [stepWith({ $pattern: "anything" })] })],
  ["a pattern with a member too much", (one) => ({ ...one, steps: [stepWith({ $pattern: "present", of: 1 })] })],
  ["a pattern without a member", (one) => ({ ...one, steps: [stepWith([{ $pattern: "from", step: "first" }])] })],
  ["a scenario that does not say what it takes", ({ needs: _needs, ...one }) => one],
])("notices %s", (_, change) => {
  const [area] = printed.areas;
  const withOne = (one: unknown) => violations({ ...printed, areas: [{ ...area, scenarios: [one] }] });
  const sound: Readonly<Record<string, unknown>> = {
    ...area!.scenarios[0]!,
    steps: [stepWith({ $pattern: "present" })],
  };
  expect(withOne(sound)).toEqual([]);
  expect(withOne(change(sound))).not.toEqual([]);
});

const stepWith = (input: unknown) => ({
  call: "CreateSecret",
  input: { Name: input },
  expect: { output: {}, evidence: "model" },
});

it("describes exactly the words of the vocabulary, and which of them make values", () => {
  const inSchema = described.map(([name, { title, description, properties }]) => {
    expect(name).toBe(`pattern.${title}`);
    expect(properties["$pattern"]).toEqual({ const: title });
    expect(description).toMatch(/^Made: .+\. Recognised: .+\.$/s);
    return { name: title, isMade: !description.startsWith("Made: never."), isLikeMade: description.includes(SAME) };
  });
  const inCode = vocabulary.map(({ name, make, compare }) => ({
    name,
    isMade: make !== undefined,
    isLikeMade: compare === undefined,
  }));
  // What is compared by itself although it can be made is described by itself or likewise.
  const byName = new Map(inSchema.map((each) => [each.name, each]));
  expect([...byName.keys()].toSorted()).toEqual(inCode.map(({ name }) => name).toSorted());
  for (const { name, isMade, isLikeMade } of inCode) {
    expect(byName.get(name)!.isMade, name).toBe(isMade);
    if (isLikeMade) expect(byName.get(name)!.isLikeMade, name).toBe(true);
  }
});

const SAME = "Recognised: the value that is made.";

it("says of every expectation what it rests on", () => {
  const [taken] = scenarios.filter(({ id }) => id === "create-secret/name-taken/other-token");
  expect(taken!.steps.map(({ expect: { evidence } }) => evidence)).toEqual([
    expect.any(String),
    { refusal: "recorded", breaking: "recorded", error: "recorded", status: "recorded", message: "recorded" },
  ]);
});

it("says what each scenario takes, so that nobody has to work it out", () => {
  const takers = (need: string) => scenarios.filter(({ needs }) => (needs as readonly string[]).includes(need));
  const text = (need: string) => takers(need).map(({ steps }) => JSON.stringify(steps));
  expect(text("clock").length).toBeGreaterThan(0);
  expect(text("clock").every((steps) => steps.includes('"after"'))).toBe(true);
  expect(text("second account").every((steps) => steps.includes('"account":"other"'))).toBe(true);
  expect(text("command line").every((steps) => steps.includes('"run"'))).toBe(true);
  expect(takers("functions").length).toBeGreaterThan(0);
  expect(takers("client").length).toBeGreaterThan(0);
});

it("prints each rule that a scenario cites, with its citation and evidence, and never a digest", () => {
  const known = new Set(printed.rules.map(({ id }) => id));
  expect(scenarios.flatMap(({ rules }) => rules).filter((id) => !known.has(id))).toEqual([]);
  for (const { source, evidence } of printed.rules) {
    expect(source.document).not.toBe("");
    expect(evidence.length).toBeGreaterThan(0);
    expect(source).not.toHaveProperty("sentences");
  }
});

it("tells how requests are written, answers are read and things are removed", () => {
  expect(printed.service).toMatchObject({
    protocol: "awsJson1_1",
    contentType: "application/x-amz-json-1.1",
    targetPrefix: "secretsmanager.",
    signingName: "secretsmanager",
    error: { type: ["__type", "code"], message: ["Message", "message"] },
  });
  expect(printed.service.operations).toHaveLength(23);
  expect(printed.service.operations).toContainEqual({ name: "CreateSecret", token: "ClientRequestToken" });
  expect(printed.sensitive).toContain("SecretString");
  expect(printed.cleanup.at(-1)).toMatchObject({ call: "DeleteSecret" });
});
