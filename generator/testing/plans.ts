import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { JsonObject, Model, Result } from "../model/index.js";
import { planService, type PlanRequest, type ServicePlan } from "../plan/index.js";
import { assembleModel, type ModelDocument } from "../smithy/index.js";

/** The plan of a service whose model stands in files. Throws where the model has errors. */
export function planOfFiles(paths: readonly string[], request: PlanRequest = {}): ServicePlan {
  return planOfModel(modelOfFiles(paths), request);
}

export function modelOfFiles(paths: readonly string[]): Model {
  return modelOf(paths.map((path) => ({ file: basename(path), text: readFileSync(path, "utf8") })));
}

/**
 * The plan of a small service written down in a test: shapes of the JSON AST by bare name, in the namespace `example`,
 * where `#Name` stands for `example#Name`. The service, `Example`, has one operation, `Work`, with the input `Input`
 * and the output `Output`, of which either may be left out, and whatever `operation` adds to it. It speaks AWS JSON 1.1
 * where its traits do not say `aws.protocols#restJson1`.
 */
export function planOfShapes(
  shapes: Readonly<Record<string, JsonObject>>,
  request: PlanRequest = {},
  operation: JsonObject = {},
  service: JsonObject = {},
): ServicePlan {
  const traits = (service["traits"] ?? {}) as JsonObject;
  const whole = {
    Example: {
      type: "service",
      version: "2024-01-01",
      operations: [{ target: "#Work" }],
      ...service,
      traits: { ...(!("aws.protocols#restJson1" in traits) && { "aws.protocols#awsJson1_1": {} }), ...traits },
    },
    Work: {
      type: "operation",
      input: { target: shapes["Input"] ? "#Input" : "smithy.api#Unit" },
      output: { target: shapes["Output"] ? "#Output" : "smithy.api#Unit" },
      ...operation,
    },
    ...shapes,
  };
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: Object.fromEntries(Object.entries(whole).map(([name, shape]) => [`example#${name}`, shape])),
  });
  return planOfModel(modelOf([{ file: "example.json", text: text.replaceAll('"#', '"example#') }]), request);
}

/** The plan of the service that stands in texts. Throws where the model has errors. */
export function planOfDocuments(documents: readonly ModelDocument[], request: PlanRequest = {}): ServicePlan {
  return planOfModel(modelOfDocuments(documents), request);
}

/** The model that stands in texts. Throws where it has errors. */
export function modelOfDocuments(documents: readonly ModelDocument[]): Model {
  return modelOf(documents);
}

export function planOfModel(model: Model, request: PlanRequest = {}): ServicePlan {
  return valueOf(planService(model, request));
}

function modelOf(documents: readonly ModelDocument[]): Model {
  return valueOf(assembleModel(documents));
}

function valueOf<T>({ value, diagnostics }: Result<T>): T {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !value) throw new Error(errors.map(({ message }) => message).join("\n"));
  return value;
}
