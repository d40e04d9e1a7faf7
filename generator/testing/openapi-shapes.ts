import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../model/index.js";
import type { PlanRequest, ServicePlan } from "../plan/index.js";
import { planOfDocuments } from "./plans.js";
import { packageRoot } from "./shared.js";

const traits = join(packageRoot, "model/hallmark/hallmark.openapi.json");

/**
 * The plan of a service that speaks `hallmark.openapi#httpJson`, as a reader of OpenAPI makes it: shapes by bare name, in
 * the namespace `example`, where `#Name` stands for `example#Name`, and the names of the operations among them.
 */
export function planOfOpenApiShapes(
  shapes: Readonly<Record<string, JsonObject>>,
  operations: readonly string[],
  service: JsonObject = {},
  request: PlanRequest = {},
): ServicePlan {
  const whole: Readonly<Record<string, JsonObject>> = {
    Example: {
      type: "service",
      version: "2024-01-01",
      operations: operations.map((name) => ({ target: `#${name}` })),
      ...service,
      traits: { "hallmark.openapi#httpJson": {}, ...(service["traits"] as JsonObject | undefined) },
    },
    ...shapes,
  };
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: Object.fromEntries(Object.entries(whole).map(([name, shape]) => [`example#${name}`, shape])),
  });
  return planOfDocuments(
    [
      { file: "example.json", text: text.replaceAll('"#', '"example#') },
      { file: "hallmark.openapi.json", text: readFileSync(traits, "utf8") },
    ],
    request,
  );
}
