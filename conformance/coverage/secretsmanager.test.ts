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
  const states = coverageOf(model, { scenarios, passes, killersOf: () => mutants, gaps: { beyondUs: [], open: [] } });
  expect(states.find(({ rule }) => rule.id === "CS-036")?.state).toBe(want);
});

it("gives the reason of what is beyond us and the missing piece of what is open", () => {
  const why = (id: string) => coverage.find(({ rule }) => rule.id === id)?.why;
  expect(why("CS-063")).toBe("It is about the console.");
  expect(why("CL-001")).toBe("the generated command line");
});
