import { readdirSync } from "node:fs";
import { expect } from "vitest";
import { samplePattern } from "../../model/index.js";
import { sampleOf } from "../../model/sample.js";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";
import { itShared, shared, sharedFile } from "../../testing/shared.js";

const models = shared.present
  ? readdirSync(sharedFile("models"))
      .filter((name) => /-\d{4}-\d{2}-\d{2}\.json$/.test(name))
      .map((name) => ({ name, path: sharedFile("models", name) }))
  : [];

itShared.each(models.length > 0 ? models : [{ name: "none", path: "" }])(
  "accepts samples of what goes in and comes out: $name",
  { timeout: 60_000 },
  async ({ path }) => {
    const model = modelOfFiles([path]);
    const plan = planOfModel(model);
    const { validator } = await validatorsOfPlan(plan);
    for (const { input, output } of plan.operations) {
      for (const shape of [input, output]) {
        if (!shape) continue;
        for (const members of ["required", "all"] as const) {
          const sample = sampleOf(model, shape.id, { members });
          const found = validator(shape.name)
            .violations(sample)
            .filter(({ limits }) => isSatisfiable(limits?.pattern));
          expect({ shape: shape.id, found }).toEqual({ shape: shape.id, found: [] });
        }
      }
    }
  },
);

/** There are models with patterns that no text matches, such as one with the slashes of JavaScript around it. */
function isSatisfiable(pattern: string | undefined): boolean {
  return pattern === undefined || samplePattern(pattern, { min: 0, max: 1000 }) !== undefined;
}
