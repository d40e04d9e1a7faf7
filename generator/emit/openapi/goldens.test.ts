import { expect } from "vitest";
import type { JsonObject } from "../../model/index.js";
import type { OpenApiSettings } from "../../plan/index.js";
import { expectedOf, goldensOf, type Golden } from "../../testing/goldens.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";
import { itShared } from "../../testing/shared.js";
import { openApiDocument } from "./document.js";

/** Documents that differ from those of Smithy's converter, with the reason. */
const misses: Readonly<Record<string, string>> = {};

itShared("writes what Smithy's converter writes", () => {
  const goldens = goldensOf("openapi");
  expect(goldens.length).toBeGreaterThanOrEqual(33);
  const differing = goldens.filter((golden) => {
    try {
      expect(documentOf(golden)).toEqual(expectedOf("openapi", golden));
      return false;
    } catch (error) {
      if (!(golden.expected in misses)) console.warn(`${golden.expected}: ${(error as Error).message}`);
      return true;
    }
  });
  expect(differing.map(({ expected }) => expected)).toEqual(Object.keys(misses));
});

function documentOf({ models, config, emptyComponentsKept }: Golden): JsonObject {
  const openapi = { ...config, style: "smithy" } as OpenApiSettings;
  const plan = planOfModel(modelOfFiles(models), { service: config["service"] as string, openapi });
  return { ...(emptyComponentsKept && { components: {} }), ...openApiDocument(plan) };
}
