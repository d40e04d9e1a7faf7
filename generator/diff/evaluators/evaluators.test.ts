import { expect, it } from "vitest";
import { diffed } from "../../testing/diff/diffed.js";
import { evaluators } from "../registry.js";
import { serviceCases } from "../../testing/diff/service-cases.js";
import { shapeCases } from "../../testing/diff/shape-cases.js";
import { traitCases } from "../../testing/diff/trait-cases.js";
import { travelCases } from "../../testing/diff/travel-cases.js";

const cases = [...serviceCases, ...shapeCases, ...traitCases, ...travelCases];

it.each(cases)("$evaluator: $says", ({ before, after, want }) => {
  expect(diffed(before, after)).toEqual(want);
});

/** Evaluators with tests of their own, or that the corpora prove. */
const elsewhere = ["AddedMetadata", "ChangedMetadata", "ChangedRules", "EndpointSigV4Migration", "RemovedMetadata"];

it("shows what each evaluator finds", () => {
  const names = new Set([...cases.map(({ evaluator }) => evaluator), ...elsewhere]);
  expect([...names].sort()).toEqual(evaluators.map(({ name }) => name).sort());
});
