import {
  membersOf,
  shapeNameOf,
  type Member,
  type Model,
  type OperationShape,
} from "../../../generator/model/index.js";
import { from } from "../../patterns/index.js";
import type { Cleanup } from "../service-kit.js";

/** An operation that makes something, and the one that removes it. */
export interface Remover {
  readonly make: OperationShape;
  readonly remove: OperationShape;
}

const opposites: readonly (readonly [make: RegExp, remove: string])[] = [
  [/^(Create|Put)(?=[A-Z])/, "Delete"],
  [/^Register(?=[A-Z])/, "Deregister"],
];

/** By the lifecycles of the model's resources, and by the names of operations: what `CreateKey` makes, `DeleteKey` removes. */
export function removersOf(model: Model, operations: readonly OperationShape[]): readonly Remover[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const byName = new Map(operations.map((operation) => [shapeNameOf(operation.id), operation]));
  const ofResources = model.ofType("resource").flatMap((resource) => {
    const remove = byId.get(resource.lifecycle.get("delete") ?? "");
    const makers = ["create", "put"].flatMap((step) => byId.get(resource.lifecycle.get(step) ?? "") ?? []);
    return remove ? makers.map((make) => ({ make, remove })) : [];
  });
  const known = new Set(ofResources.map(({ make }) => make));
  const ofNames = operations.flatMap((make) => {
    const name = shapeNameOf(make.id);
    const remove = opposites.flatMap(([verb, opposite]) =>
      verb.test(name) ? (byName.get(name.replace(verb, opposite)) ?? []) : [],
    )[0];
    return remove && !known.has(make) ? [{ make, remove }] : [];
  });
  return [...ofResources, ...ofNames];
}

/**
 * How to remove what an operation has made: with what it answered, or else with what it was asked. `undefined` where
 * neither has all that it takes.
 */
export function removalOf(model: Model, { make, remove }: Remover): Cleanup | undefined {
  const wanted = membersOf(model.expect(remove.input));
  const required = wanted.filter(isRequired);
  const input: Record<string, unknown> = {};
  for (const member of required.length > 0 ? required : wanted) {
    const path = whereIs(model, make, member);
    if (path !== undefined) input[member.name] = from("made", path);
    else if (required.length > 0) return undefined;
    // One that tells which is enough.
    if (required.length === 0 && path !== undefined) break;
  }
  if (Object.keys(input).length === 0) return undefined;
  return { after: shapeNameOf(make.id), call: shapeNameOf(remove.id), input };
}

/** The path to a value for a member, in the answer, in a structure within it, or in the request. */
function whereIs(model: Model, make: OperationShape, { name }: Member): string | undefined {
  const answer = membersOf(model.expect(make.output));
  if (answer.some((member) => member.name === name)) return `output.${name}`;
  const within = answer.find(({ target }) => {
    const shape = model.get(target);
    return shape?.type === "structure" && shape.members.has(name);
  });
  if (within) return `output.${within.name}.${name}`;
  const given = membersOf(model.expect(make.input)).find((member) => member.name === name);
  return given && isRequired(given) ? `input.${name}` : undefined;
}

function isRequired({ traits }: Member): boolean {
  return traits.has("smithy.api#required");
}
