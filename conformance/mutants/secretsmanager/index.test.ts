import { beforeAll, expect, it } from "vitest";
import { documentedRules } from "../../../generator/model/index.js";
import { secretsManagerKit } from "../../scenarios/secretsmanager/kit.js";
import { secretsManagerPieces } from "../../targets/services/secretsmanager.js";
import { secretsManagerModel, secretsManagerSetting } from "../../testing/secretsmanager.js";
import { runMutants, type MutantResult } from "../run-mutants.js";
import { secretsManagerMutants } from "./index.js";

let results: readonly MutantResult[];

beforeAll(async () => {
  const verifiable = { pieces: secretsManagerPieces, mutants: () => Promise.resolve(secretsManagerMutants) };
  results = await runMutants({ setting: secretsManagerSetting(), verifiable });
}, 240_000);

it("has a mutant for every behaviour that matters", () => {
  expect(secretsManagerMutants.length).toBeGreaterThanOrEqual(45);
  expect(new Set(secretsManagerMutants.map(({ name }) => name)).size).toBe(secretsManagerMutants.length);
});

it("breaks documented rules", () => {
  const documented = new Set(documentedRules(secretsManagerModel()).map(({ rule }) => rule.id));
  const broken = secretsManagerMutants.flatMap(({ breaks }) => breaks);
  expect(broken.filter((rule) => !documented.has(rule))).toEqual([]);
});

it("is noticed for each rule that it breaks", () => {
  const missed = results.flatMap(({ mutant, killers }) =>
    [...killers].filter(([, by]) => by.length === 0).map(([rule]) => `${mutant.name}: ${rule}`),
  );
  expect(missed).toEqual([]);
});

it("is what each hand-written scenario is needed for", () => {
  const needed = new Set(results.flatMap(({ killers }) => [...killers.values()].flat()));
  const scenarios = secretsManagerKit.areas.flatMap((area) => area.scenarios);
  expect(scenarios.map(({ id }) => id).filter((id) => !needed.has(id))).toEqual([]);
});

it("covers the pieces that carry behaviour", () => {
  const places = new Set(secretsManagerMutants.map(({ change }) => change.in));
  expect([...places].sort()).toEqual(["client", "command line", "openapi", "service", "types", "validators"]);
});
