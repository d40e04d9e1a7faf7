import { expect, it } from "vitest";
import { documentedRules, operationsOf, shapeNameOf, type EvidenceKind } from "../../../generator/model/index.js";
import { isPattern } from "../../patterns/index.js";
import { definitionOf } from "../../patterns/vocabulary.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { givenIn, isRun, isSend, type Scenario, type Step } from "../scenario.js";
import { secretsManagerKit } from "./kit.js";

const model = secretsManagerModel();
const { areas } = secretsManagerKit;
const scenarios = areas.flatMap((area) => area.scenarios);
const rules = new Map(documentedRules(model).map(({ rule }) => [rule.id, rule]));
const operations = operationsOf(model, model.expect(secretsManagerKit.service, "service")).map(({ id }) =>
  shapeNameOf(id),
);

it("has enough of them", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(100);
});

it("gives each an id of its own, which begins with its area's", () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const area of areas) for (const { id } of area.scenarios) expect(id.startsWith(`${area.id}/`), id).toBe(true);
  for (const { id } of scenarios) expect(id).toMatch(/^[a-z-]+\/[a-z-]+\/[a-z0-9-]+$/);
});

it("gives each area a title of its own, since a line of the matrix shows nothing else of it", () => {
  const titles = areas.map(({ title }) => title);
  expect(titles).toEqual([...new Set(titles)]);
});

it("is JSON all through", () => {
  expect(structuredClone(scenarios)).toEqual(scenarios);
  expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios);
});

it("cites rules that are documented, at least one a scenario", () => {
  for (const { id, rules: cited } of scenarios) {
    expect(cited.length, id).toBeGreaterThan(0);
    expect(
      cited.filter((rule) => !rules.has(rule)),
      id,
    ).toEqual([]);
  }
});

it("claims no evidence that none of the rules has which a step is about", () => {
  const unfounded = scenarios.flatMap(({ id, rules: cited, steps }) =>
    steps.flatMap((step) => {
      const about = [...cited, ...Object.values(step.expect.about ?? {}).flat()];
      const known = new Set<EvidenceKind>(about.flatMap((rule) => rules.get(rule)!.evidence.map(({ kind }) => kind)));
      return claimsOf(step)
        .filter((kind) => kind !== "unknown" && !known.has(kind))
        .map((kind) => `${id}: ${kind}`);
    }),
  );
  expect(unfounded).toEqual([]);
});

it("knows the rules that parts of steps are about", () => {
  const about = scenarios.flatMap(({ steps }) => steps.flatMap((step) => Object.entries(step.expect.about ?? {})));
  expect(about.flatMap(([, each]) => each).filter((rule) => !rules.has(rule))).toEqual([]);
  expect(about.map(([part]) => part).filter((part) => !/^(\/(error|output|answer)\b.*)?$/.test(part))).toEqual([]);
});

it("calls operations of the model only", () => {
  const called = scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => (isRun(step) ? [] : [isSend(step) ? step.send : step.call])),
  );
  expect(called.filter((operation) => !operations.includes(operation))).toEqual([]);
});

it("uses words of the vocabulary only, and makers in inputs", () => {
  for (const { id, steps } of scenarios) {
    for (const step of steps) {
      for (const pattern of patternsIn(step.expect)) expect(() => definitionOf(pattern), id).not.toThrow();
      const made = patternsIn(givenIn(step));
      expect(
        made.filter((pattern) => !definitionOf(pattern).make),
        id,
      ).toEqual([]);
    }
  }
});

it("refers to steps that come before, or to the step itself in what it expects", () => {
  const astray = scenarios.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) => {
      const before = steps.slice(0, index).map(({ as }) => as);
      const given = referencesIn(givenIn(step)).filter((name) => !before.includes(name));
      const expected = referencesIn(step.expect).filter((name) => ![...before, step.as].includes(name));
      return [...given, ...expected].map((name) => `${id}: ${name}`);
    }),
  );
  expect(astray).toEqual([]);
});

it("names no step that nothing refers to", () => {
  const idle = scenarios.flatMap((scenario) => idleNames(scenario).map((name) => `${scenario.id}: ${name}`));
  expect(idle).toEqual([]);
});

it("asserts of an earlier answer what a later step takes from it", () => {
  const unasserted = scenarios.flatMap(({ id, steps }) =>
    steps
      .flatMap((step) => patternsIn(step))
      .filter((pattern) => pattern.$pattern === "from")
      .map((pattern) => pattern as unknown as { readonly step: string; readonly path: string })
      .filter(
        ({ step, path }) =>
          path.startsWith("output.") &&
          !asserts(
            steps.find(({ as }) => as === step)!,
            path,
          ),
      )
      .map(({ step, path }) => `${id}: ${step} ${path}`),
  );
  expect(unasserted).toEqual([]);
});

it("says in one sentence what each is about", () => {
  for (const { id, title } of scenarios) {
    expect(title, id).toMatch(/^\S.*[^.]$/);
    expect(title.length, id).toBeLessThan(130);
  }
});

function claimsOf({ expect: wanted }: Step): readonly EvidenceKind[] {
  if (!("evidence" in wanted) || wanted.evidence === undefined) return [];
  if (typeof wanted.evidence === "string") return [wanted.evidence];
  const { refusal, error, status, message } = wanted.evidence;
  return [refusal, error, ...(status ? [status] : []), ...(message ? [message] : [])];
}

function patternsIn(value: unknown): readonly { readonly $pattern: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(patternsIn);
  return isPattern(value) ? [value, ...inner] : inner;
}

function referencesIn(value: unknown): readonly string[] {
  return patternsIn(value).flatMap((pattern) => ("step" in pattern ? [String(pattern.step)] : []));
}

function idleNames({ steps }: Scenario): readonly string[] {
  const used = new Set(steps.flatMap(referencesIn));
  return steps.flatMap(({ as }) => (as !== undefined && !used.has(as) ? [as] : []));
}

/** Whether an expectation speaks of the member that a path leads to. */
function asserts({ expect: wanted }: Step, path: string): boolean {
  const output = ("output" in wanted ? wanted.output : "json" in wanted ? wanted.json : {}) as Readonly<
    Record<string, unknown>
  >;
  const member = path.split(".")[1]!;
  return member in (isPattern(output) ? (output["members"] as object) : output);
}
