import { expect } from "vitest";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import { operationsOf, shapeNameOf } from "../../generator/model/index.js";
import { planService } from "../../generator/plan/index.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../generator/testing/shared.js";
import { makeValue } from "../patterns/index.js";
import { deriveScenarios } from "../scenarios/derived/derive-scenarios.js";
import type { CallStep, ExpectedViolation } from "../scenarios/scenario.js";
import type { Validators } from "../targets/pieces.js";
import { settingOf } from "../testing/setting.js";

// Two readers of one model: what the derivation breaks, and nothing else, the generated validators must find.

const inWords = (violations: readonly ExpectedViolation[]) =>
  violations.map(({ pointer, trait }) => `${trait} at ${pointer}`).toSorted();

itShared.each(["kms-2014-11-01.json", "eventbridge-2015-10-07.json", "sfn-2016-11-23.json"])(
  "derives inputs from %s in which nothing is wrong but what is meant to be",
  { timeout: 60_000 },
  async (name) => {
    const model = modelOfFiles([sharedFile("models", name)]);
    const [service] = model.ofType("service");
    const plan = planService(model).value!;
    const files = (await filesOfPieces(plan, ["validators"])).value!;
    const validators = await importGenerated<Validators>(files, `${plan.names.folder}/validators/index.ts`);
    const inputs = new Map(operationsOf(model, service!).map(({ id, input }) => [shapeNameOf(id), shapeNameOf(input)]));
    const scenarios = deriveScenarios({ model, service: service!, freshMembers: {} }).flatMap((area) => area.scenarios);
    const wrong = scenarios.flatMap(({ id, steps }) => {
      const { call, input, expect: wanted } = steps[0] as CallStep;
      const value = makeValue(input, settingOf({ form: "decoded", place: id }));
      const found = inWords(validators[`${inputs.get(call)}Validator`]!.violations(value));
      const expected = inWords(wanted.violations ?? []);
      return found.join() === expected.join() ? [] : [{ id, found, expected }];
    });
    expect(scenarios.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  },
);
