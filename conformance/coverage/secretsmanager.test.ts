import { expect, it } from "vitest";
import { documentedRules } from "../../generator/model/index.js";
import { secretsManagerMutants } from "../mutants/secretsmanager/index.js";
import { secretsManagerKit } from "../scenarios/secretsmanager/kit.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { countStates, coverageOf } from "./coverage.js";
import { killersOf } from "./knowledge.js";
import { secretsManagerGaps } from "./secretsmanager.js";

const model = secretsManagerModel();
const scenarios = secretsManagerKit.areas.flatMap((area) => area.scenarios);
const cited = new Set(scenarios.flatMap(({ rules }) => rules));
const gaps = [...secretsManagerGaps.beyondUs, ...secretsManagerGaps.open].flatMap(({ rules }) => rules);

const coverage = coverageOf(model, {
  scenarios,
  passes: () => true,
  failsOn: () => [],
  killersOf: killersOf(secretsManagerMutants, undefined),
  gaps: secretsManagerGaps,
});

it("shows every documented rule, or says why not", () => {
  expect(coverage.filter(({ state }) => state === "uncovered").map(({ rule }) => rule.id)).toEqual([]);
});

it("leaves no rule without a mutant that a scenario shows", () => {
  expect(coverage.filter(({ state }) => state === "shown").map(({ rule }) => rule.id)).toEqual([]);
});

it("says of no rule that it cannot be shown when a scenario cites it", () => {
  expect(gaps.filter((rule) => cited.has(rule))).toEqual([]);
});

it("gives up on each rule once, and on documented ones only", () => {
  const documented = new Set(documentedRules(model).map(({ rule }) => rule.id));
  expect(new Set(gaps).size).toBe(gaps.length);
  expect(gaps.filter((rule) => !documented.has(rule))).toEqual([]);
});

it("counts every rule once", () => {
  const counts = countStates(coverage);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(documentedRules(model).length);
});

it.each([
  { passes: () => true, mutants: ["a"], want: "proven" },
  { passes: () => true, mutants: [], want: "shown" },
  { passes: () => false, mutants: ["a"], want: "uncovered" },
])("calls a rule $want", ({ passes, mutants, want }) => {
  const knowledge = { passes, failsOn: () => [], killersOf: () => mutants };
  const states = coverageOf(model, { scenarios, gaps: { beyondUs: [], open: [] }, ...knowledge });
  expect(states.find(({ rule }) => rule.id === "CS-036")?.state).toBe(want);
});

it("takes no rule for proven while a piece fails a scenario that cites it, whatever others pass", () => {
  const citers = (rule: string) => scenarios.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
  const rule = [...cited].find((each) => citers(each).length > 1)!;
  const [, failing] = citers(rule);
  const states = coverageOf(model, {
    scenarios,
    passes: () => true,
    failsOn: (scenario) => (scenario === failing ? ["client", "msw"] : []),
    killersOf: () => ["a"],
    gaps: secretsManagerGaps,
  });
  expect(states.find((each) => each.rule.id === rule)).toMatchObject({
    state: "uncovered",
    why: `${failing} fails on client, ${failing} fails on msw`,
  });
});

it("gives the reason of what is beyond us and the missing piece of what is open", () => {
  const gaps = {
    beyondUs: [{ rules: ["CS-063"], reason: "It is about the console." }],
    open: [{ rules: ["CS-011"], missing: "a clock" }],
  };
  const states = coverageOf(model, { scenarios, passes: () => true, failsOn: () => [], killersOf: () => [], gaps });
  const why = (id: string) => states.find(({ rule }) => rule.id === id)?.why;
  expect(why("CS-063")).toBe("It is about the console.");
  expect(why("CS-011")).toBe("a clock");
});
