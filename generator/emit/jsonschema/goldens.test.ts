import { expect } from "vitest";
import type { Model, Shape } from "../../model/index.js";
import {
  planDataShapes,
  specificationExtensionsIn,
  type DataShape,
  type JsonSchemaSettings,
} from "../../plan/index.js";
import { expectedOf, goldensOf, type Golden } from "../../testing/goldens.js";
import { modelOfFiles } from "../../testing/plans.js";
import { itShared } from "../../testing/shared.js";
import { jsonSchemaDocument, type DescribedShapes } from "./document.js";

/** Documents that differ from those of Smithy's converter, with the reason. */
const misses: Readonly<Record<string, string>> = {};

itShared("writes what Smithy's converter writes", () => {
  const goldens = goldensOf("jsonschema");
  expect(goldens.length).toBeGreaterThanOrEqual(8);
  const differing = goldens.filter((golden) => {
    const settings = { ...golden.config, style: "smithy" } as JsonSchemaSettings;
    const document = jsonSchemaDocument(allShapesOf(modelOfFiles(golden.models)), settings);
    return differs(golden, document);
  });
  expect(differing.map(({ expected }) => expected)).toEqual(Object.keys(misses));
});

/** Says where a document differs that is no known miss. */
function differs(golden: Golden, document: unknown): boolean {
  try {
    expect(document).toEqual(expectedOf("jsonschema", golden));
    return false;
  } catch (error) {
    if (!(golden.expected in misses)) console.warn(`${golden.expected}: ${(error as Error).message}`);
    return true;
  }
}

/** The shapes of a model that has no service, but for what only describes it. */
function allShapesOf(model: Model): DescribedShapes {
  const isData = (shape: Shape): shape is DataShape => !["service", "operation", "resource"].includes(shape.type);
  const shapes = [...model.shapes.values()].filter(isData).filter(({ id, traits }) => {
    const isOfTheModel = !/^(aws|smithy|hallmark)\.(?!example)/.test(id) || id.startsWith("smithy.api#");
    return isOfTheModel && !traits.has("smithy.api#trait") && !traits.has("smithy.api#mixin");
  });
  return { shapes: planDataShapes(model, shapes), specificationExtensions: specificationExtensionsIn(model) };
}
