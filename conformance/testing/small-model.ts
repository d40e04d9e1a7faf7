import type { JsonObject, Model, ServiceShape } from "../../generator/model/index.js";
import { assembleModel } from "../../generator/smithy/index.js";

/**
 * A service with one operation, `Work`, whose input has these members: shapes of the JSON AST by bare name, where
 * `#Name` stands for `example#Name`.
 */
export function smallModel(
  members: JsonObject,
  shapes: Readonly<Record<string, JsonObject>> = {},
  traits: JsonObject = {},
): { readonly model: Model; readonly service: ServiceShape } {
  const whole = {
    Example: {
      type: "service",
      version: "2024-01-01",
      operations: [{ target: "#Work" }],
      traits: { "aws.protocols#awsJson1_1": {} },
    },
    Work: { type: "operation", input: { target: "#Input" }, output: { target: "smithy.api#Unit" } },
    Input: { type: "structure", members, traits },
    ...shapes,
  };
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: Object.fromEntries(Object.entries(whole).map(([name, shape]) => [`example#${name}`, shape])),
  });
  const { value: model, diagnostics } = assembleModel([
    { file: "small.json", text: text.replaceAll('"#', '"example#') },
  ]);
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return { model, service: model.expect("example#Example", "service") };
}
