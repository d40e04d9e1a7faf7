import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesOfPieces } from "../generate/pieces.js";
import { planOfOpenApi } from "./openapi-model.js";
import { restServicePlan } from "./rest-service.js";
import { packageRoot } from "./shared.js";
import { typeErrors } from "./type-check.js";

const document = "generator/testing/openapi-types/documents/zoo.yaml";
const pieces = ["types", "errors", "validators", "client", "cli", "server", "msw"];

// What projects on Node say, what those in browsers say, and the oldest that is supported of each.
it.each([{ lib: ["ES2022"] }, { lib: ["ES2022", "DOM"] }])("all pieces compile with $lib", async ({ lib }) => {
  const plans = [restServicePlan(), await planOfOpenApi(document, readFileSync(join(packageRoot, document), "utf8"))];
  const made = await Promise.all(plans.map((plan) => filesOfPieces(plan, pieces as never)));
  expect(
    typeErrors(
      made.flatMap(({ value }) => value!),
      { lib },
    ),
  ).toBe("");
});
