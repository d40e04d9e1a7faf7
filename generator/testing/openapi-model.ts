import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../model/index.js";
import { readOpenApi, type OpenApiInput } from "../openapi/index.js";
import type { ServicePlan } from "../plan/index.js";
import { modelOfDocuments, planOfModel } from "./plans.js";
import { packageRoot } from "./shared.js";

const traits = readFileSync(join(packageRoot, "model/hallmark/hallmark.openapi.json"), "utf8");

/** The plan of the service that an OpenAPI document of one file describes. */
export async function planOfOpenApi(file: string, text: string): Promise<ServicePlan> {
  return planOfModel(await modelOfOpenApi(file, text));
}

/** The model of it. */
export async function modelOfOpenApi(file: string, text: string): Promise<Model> {
  const input: OpenApiInput = { root: { path: file, file, text }, reached: [], absent: new Map() };
  const { value, diagnostics } = await readOpenApi(input);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return modelOfDocuments([
    { file, text: JSON.stringify(value.json) },
    { file: "hallmark.openapi.json", text: traits },
  ]);
}
