import {
  constraintsOf,
  membersOf,
  operationsOf,
  shapeNameOf,
  type Member,
  type Model,
  type OperationShape,
  type ServiceShape,
} from "../../../generator/model/index.js";
import type { ServiceKit } from "../service-kit.js";
import { removalOf, removersOf, type Remover } from "./removal.js";

/**
 * What a model alone tells of how its service can be verified: the operations that remove what others make, and the
 * members in which the names of such things stand.
 */
export function deriveKit(model: Model, service: ServiceShape): ServiceKit {
  const operations = operationsOf(model, service);
  const removers = removersOf(model, operations);
  const cleanup = removers.flatMap((remover) => removalOf(model, remover) ?? []);
  const removed = new Set(cleanup.map(({ after }) => after));
  return {
    service: service.id,
    areas: [],
    freshMembers: freshMembersOf(model, operations, removers),
    cleanup,
    leaves: operations
      .map(({ id }) => shapeNameOf(id))
      .filter((name) => !removed.has(name) && /^(Create|Put|Register|Import|Start|Run|Allocate)[A-Z]/.test(name)),
  };
}

/** The first member of each operation's input in which the name of something stands that can be made and removed. */
function freshMembersOf(
  model: Model,
  operations: readonly OperationShape[],
  removers: readonly Remover[],
): Readonly<Record<string, string>> {
  const names = new Set(removers.flatMap((remover) => nameOf(model, remover)?.target ?? []));
  const entries = operations.flatMap(({ id, input }) => {
    const shape = model.get(input);
    const member = shape && membersOf(shape).find((each) => names.has(each.target) && takesFreshNames(model, each));
    return member ? [[shapeNameOf(id), member.name] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The member under which whoever makes a thing names it, and whoever removes it. */
function nameOf(model: Model, { make, remove }: Remover): Member | undefined {
  const given = membersOf(model.expect(make.input));
  return membersOf(model.expect(remove.input)).find(
    ({ name, traits, target }) =>
      traits.has("smithy.api#required") && given.some((each) => each.name === name && each.target === target),
  );
}

/** Whether a name that a run makes up keeps the constraints of a member. */
function takesFreshNames(model: Model, member: Member): boolean {
  if (model.get(member.target)?.type !== "string") return false;
  const { length, pattern } = constraintsOf(model, member);
  const like = "hallmark/0a1b2c3d4e5f6g";
  if (like.length < (length?.min ?? 0) || like.length > (length?.max ?? Infinity)) return false;
  try {
    return pattern === undefined || new RegExp(pattern, "u").test(like);
  } catch {
    return false;
  }
}
