import { expect } from "vitest";
import type { JsonObject, Model } from "../model/index.js";
import { assembleModel } from "../smithy/index.js";

/** A model of the given documents, named `0.json`, `1.json`...; none may hold anything to complain about. */
export function assembled(...documents: readonly JsonObject[]): Model {
  const { value, diagnostics } = assembleModel(
    documents.map((json, index) => ({ file: `${index}.json`, text: JSON.stringify(json, null, 2) })),
  );
  expect(diagnostics).toEqual([]);
  return value!;
}

/** A document with these shapes. */
export function withShapes(shapes: JsonObject, version: "1.0" | "2.0" = "2.0"): JsonObject {
  return { smithy: version, shapes };
}
