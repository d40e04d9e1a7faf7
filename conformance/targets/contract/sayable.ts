import {
  membersOf,
  operationsOf,
  shapeNameOf,
  type Member,
  type Model,
  type ServiceShape,
} from "../../../generator/model/index.js";
import type { ExpectedViolation } from "../../scenarios/scenario.js";

const traits = [
  "type",
  "smithy.api#required",
  "smithy.api#length",
  "smithy.api#range",
  "smithy.api#pattern",
  "smithy.api#enum",
];

/**
 * Whether JSON Schema can tell a violation: it has no word for rules between members nor for the service's checks, and
 * it sees bytes as a base64 text, whose length tells their number only roughly.
 */
export function isSayable(
  { pointer, trait }: ExpectedViolation,
  operation: string,
  within: { readonly model: Model; readonly service: ServiceShape },
): boolean {
  if (!traits.includes(trait)) return false;
  return trait !== "smithy.api#length" || targetAt(pointer, operation, within)?.type !== "blob";
}

function targetAt(
  pointer: string,
  operation: string,
  { model, service }: { readonly model: Model; readonly service: ServiceShape },
) {
  const input = operationsOf(model, service).find(({ id }) => shapeNameOf(id) === operation)?.input;
  let shape = input === undefined ? undefined : model.get(input);
  for (const segment of pointer.split("/").slice(1)) {
    const members: readonly Member[] = shape ? membersOf(shape) : [];
    // Lists and maps have one kind of value, whatever the segment says.
    const member = shape?.type === "structure" ? members.find(({ name }) => name === segment) : members.at(-1);
    shape = member && model.get(member.target);
  }
  return shape;
}
