import {
  isJsonObject,
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

/**
 * By the lifecycles of the model's resources, by the names of operations (what `CreateKey` makes, `DeleteKey` removes),
 * and by their paths (what `POST /pets` makes, `DELETE /pets/{petId}` removes).
 */
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
  for (const { make } of ofNames) known.add(make);
  const ofPaths = operations.flatMap((make) => {
    const remove = operations.find((each) => removesByPath(make, each));
    return remove && !known.has(make) ? [{ make, remove }] : [];
  });
  return [...ofResources, ...ofNames, ...ofPaths];
}

function removesByPath(make: OperationShape, remove: OperationShape): boolean {
  const [made, removed] = [httpOf(make), httpOf(remove)];
  if (made?.method !== "POST" || removed?.method !== "DELETE") return false;
  const collection = made.uri.replace(/\/+$/, "");
  return removed.uri.startsWith(`${collection}/`) && /^\/\{[^}]+\}\/?$/.test(removed.uri.slice(collection.length));
}

/** @see smithy.api#http */
function httpOf({ traits }: OperationShape): { readonly method: string; readonly uri: string } | undefined {
  const http = traits.get("smithy.api#http");
  return isJsonObject(http) ? { method: String(http["method"]), uri: String(http["uri"]) } : undefined;
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
function whereIs(model: Model, make: OperationShape, member: Member): string | undefined {
  const { name, traits } = member;
  const answer = membersOf(model.expect(make.output));
  // In a path a thing has the name of its kind before its id, which the thing itself need not have.
  const names = traits.has("smithy.api#httpLabel") && !isGivenTo(model, make, name) ? [name, "id"] : [name];
  for (const each of names) {
    if (answer.some((one) => one.name === each)) return `output.${each}`;
    const within = answer.find(({ target }) => {
      const shape = model.get(target);
      return shape?.type === "structure" && shape.members.has(each);
    });
    if (within) return `output.${within.name}.${each}`;
  }
  return isGivenTo(model, make, name) ? `input.${name}` : undefined;
}

function isGivenTo(model: Model, { input }: OperationShape, name: string): boolean {
  return membersOf(model.expect(input)).some((member) => member.name === name && isRequired(member));
}

function isRequired({ traits }: Member): boolean {
  return traits.has("smithy.api#required");
}
