import { expect, it } from "vitest";
import type { Model, Shape } from "../../model/index.js";
import {
  planDataShapes,
  specificationExtensionsIn,
  type DataShape,
  type JsonSchemaSettings,
} from "../../plan/index.js";
import { expectedOf, goldensOf } from "../../testing/goldens.js";
import { modelOfFiles } from "../../testing/plans.js";
import { itShared } from "../../testing/shared.js";
import { jsonSchemaDocument, type DescribedShapes } from "./document.js";

/** Documents that differ from those of Smithy's converter, with the reason. */
const misses: Readonly<Record<string, string>> = {};

itShared("writes what Smithy's converter writes", () => {
  const goldens = goldensOf("jsonschema");
  expect(goldens.length).toBeGreaterThanOrEqual(8);
  const failed = goldens.flatMap((golden) => {
    const settings = { ...golden.config, style: "smithy" } as JsonSchemaSettings;
    const document = jsonSchemaDocument(allShapesOf(modelOfFiles(golden.models)), settings);
    const isEqual = isDeepEqual(document, expectedOf("jsonschema", golden));
    return isEqual ? [] : [golden.expected];
  });
  expect(failed).toEqual(Object.keys(misses));
});

/** The shapes of a model that has no service, but for what only describes it. */
function allShapesOf(model: Model): DescribedShapes {
  const isData = (shape: Shape): shape is DataShape => !["service", "operation", "resource"].includes(shape.type);
  const shapes = [...model.shapes.values()].filter(isData).filter(({ id, traits }) => {
    const isOfTheModel = !/^(aws|smithy|hallmark)\.(?!example)/.test(id) || id.startsWith("smithy.api#");
    return isOfTheModel && !traits.has("smithy.api#trait") && !traits.has("smithy.api#mixin");
  });
  return { shapes: planDataShapes(model, shapes), specificationExtensions: specificationExtensionsIn(model) };
}

function isDeepEqual(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toEqual(expected);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}
