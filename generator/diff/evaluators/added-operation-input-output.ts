import { membersOf, type OperationShape, type ShapeId } from "../../model/index.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";
import { UNIT } from "../unit.js";

const required = (what: string): string => `if an ${what} with required members was added`;

export const addedOperationInputOutput: Evaluator = {
  name: "AddedOperationInputOutput",
  meaning: "An operation that took or answered nothing now takes an input or answers an output.",
  breaks: { "client source": required("input"), "client wire": required("input"), server: required("output") },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      if (before.input === UNIT && after.input !== UNIT) yield* added(differences, after, "Input", after.input);
      if (before.output === UNIT && after.output !== UNIT) yield* added(differences, after, "Output", after.output);
    }
  },
};

function* added(
  { newModel }: Differences,
  operation: OperationShape,
  what: "Input" | "Output",
  id: ShapeId,
): Iterable<Finding> {
  const structure = newModel.get(id);
  if (structure?.type !== "structure") return;
  const isRequired = membersOf(structure).some(({ traits }) => traits.has("smithy.api#required"));
  const message = `${what} shape \`${id}\` was added to the \`${operation.id}\` operation`;
  const isInput = what === "Input";
  yield {
    id: `AddedOperation${what}`,
    severity: isRequired ? "error" : "note",
    message: isRequired
      ? `${message}, and this structure contains one or more required members. ${what} can only be added to an ` +
        "operation if the targeted structure contains no required members."
      : message,
    shape: operation.id,
    breaks: breaks({
      "client source": isRequired && isInput,
      "client wire": isRequired && isInput,
      server: isRequired && !isInput,
    }),
  };
}
