import { closestOf, isJsonObject, type OperationShape } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validation, Validator } from "./validation.js";

const HTTP = "smithy.api#http";
const LABEL = "smithy.api#httpLabel";

/** Each label of an operation's URI is a member of its input, and each such member is in the URI. */
export const httpLabels: Validator = (validation) => {
  for (const shape of validation.shapes) {
    if (shape.type === "operation") checkOperation(validation, shape);
  }
};

function checkOperation(validation: Validation, operation: OperationShape): void {
  const binding = operation.traits.get(HTTP);
  const input = validation.model.get(operation.input);
  // Values of another form, and inputs of another type, are findings of their own.
  if (!isJsonObject(binding) || typeof binding["uri"] !== "string" || input?.type !== "structure") return;
  const uri = binding["uri"];
  const labels = new Set(Array.from(uri.matchAll(/\{([^{}+]+)\+?\}/g), ([, name]) => name!));
  const members = [...input.members.values()];
  const bound = members.filter(({ traits }) => traits.has(LABEL));
  // Those of an OpenAPI document that are written in another style than a label's.
  const styled = members.filter(({ traits }) => traits.has("hallmark.openapi#parameter"));
  for (const name of labels) {
    if ([...bound, ...styled].some((member) => member.name === name)) continue;
    const closest = input.members.has(name) ? name : closestOf(name, input.members.keys());
    const parameters = { name, input: input.id, closest };
    validation.report(diagnose["unbound-label"](parameters, validation.trait(operation.id, HTTP, ["uri"])));
  }
  for (const { id, name } of bound) {
    if (labels.has(name)) continue;
    const parameters = { name, operation: operation.id, uri };
    validation.report(diagnose["label-not-in-uri"](parameters, validation.trait(id, LABEL, [], "key")));
  }
}
